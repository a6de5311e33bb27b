import type { Database } from '@/db/client';
import { insertPhoto, type PhotoCardRow, photosOfFile } from '@/db/queries/photo';
import type { PhotoCard } from '@/newsroom/photo-card';
import { grant, type Outcome } from '@/newsroom/refusal';
import { newId } from '../ids';
import { discardRenditions, type IngestedPhoto, ingestPhoto, type Upload } from '../media/ingest-photo';
import type { Storage } from '../media/storage';
import { photoCard } from './photo-card';
import { rememberedRendition } from './stored-renditions';
import { takeLikeness } from './take-likeness';

interface TakeInContext {
  person: { personId: string; name: string };
  database: Database;
  storage: Storage;
  now: Date;
}

/** Takes an uploaded file into the library: files first, then the row; when the row fails the files go again. */
export async function takeInPhoto(upload: Upload, context: TakeInContext): Promise<Outcome<PhotoCard>> {
  const { database, storage, now, person } = context;
  const photo = await ingestPhoto(upload, { storage, newId, now: () => now });
  if (!photo.ok) return photo;
  const row = photoRow(photo.value, person.personId);
  try {
    await database.inTransaction((tx) => insertPhoto(tx, row));
  } catch (cause) {
    await discardRenditions(photo.value.renditions, storage);
    throw cause;
  }
  await takeLikeness(row, { database, storage });
  const card = photoCard({ ...row, ...UNTOUCHED, uploadedBy: person.name });
  const [first] = await photosOfFile(database.read, row.sha256);
  return grant(first && first.id !== row.id ? { ...card, sameFileAs: earlier(first) } : card);
}

const UNTOUCHED = { edited: {}, rights: null, takenDownAt: null };

function earlier({ id, uploadedAt, uploadedBy }: PhotoCardRow): NonNullable<PhotoCard['sameFileAs']> {
  return { id, uploadedBy, uploadedAt: uploadedAt.toISOString() };
}

function photoRow(photo: IngestedPhoto, uploadedBy: string) {
  const { caption, headline, credit, creator, city, country, keywords } = photo.facts;
  const searched = [photo.fileName, caption, headline, credit, creator, city, country, ...keywords];
  return {
    id: photo.id,
    sha256: photo.sha256,
    originalKey: photo.originalKey,
    fileName: photo.fileName,
    mediaType: photo.contentType,
    width: photo.width,
    height: photo.height,
    bytes: photo.size,
    facts: { ...photo.facts },
    rawMetadata: JSON.stringify(photo.privateMetadata),
    renditions: photo.renditions.map(rememberedRendition),
    placeholder: photo.placeholder,
    searchText: searched.filter(Boolean).join(' ').toLowerCase(),
    uploadedBy,
    uploadedAt: photo.ingestedAt,
  };
}
