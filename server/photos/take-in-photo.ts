import type { Database } from '@/db/client';
import { insertPhoto } from '@/db/queries/photo';
import { queueDrawing } from '@/db/queries/photo-drawing';
import type { PhotoCard } from '@/newsroom/photo-card';
import { grant, type Outcome } from '@/newsroom/refusal';
import { newId } from '../ids';
import { isDiskFull, noRoom } from '../media/disk-full';
import { discardRenditions, type IngestedPhoto, ingestPhoto, type Upload } from '../media/ingest-photo';
import type { Storage } from '../media/storage';
import { photoCard } from './photo-card';
import { rememberedRendition } from './stored-renditions';

interface TakeInContext {
  person: { personId: string; name: string };
  database: Database;
  storage: Storage;
  now: Date;
  /** A picture with a shorter side than this is refused. */
  smallest?: number;
}

/**
 * Takes an uploaded file into the library: files first, then the row; when the row fails the files go again. It answers
 * with a card that shows the first rendition; the others are drawn afterwards (`draw-waiting.ts`).
 */
export async function takeInPhoto(upload: Upload, context: TakeInContext): Promise<Outcome<PhotoCard>> {
  const { database, storage, now, person, smallest } = context;
  const photo = await ingestPhoto(upload, {
    storage,
    newId,
    now: () => now,
    ...(smallest !== undefined && { smallest }),
  });
  if (!photo.ok) return photo;
  const row = photoRow(photo.value, person.personId);
  try {
    await database.inTransaction(async (tx) => {
      await insertPhoto(tx, row);
      await queueDrawing(tx, { photoId: row.id, now });
    });
  } catch (cause) {
    await discardRenditions(photo.value.renditions, storage);
    if (isDiskFull(cause)) return noRoom();
    throw cause;
  }
  return grant(photoCard({ ...row, uploadedBy: person.name }));
}

function photoRow(photo: IngestedPhoto, uploadedBy: string) {
  const { caption, headline, credit, creator, sublocation, city, state, country } = photo.facts;
  const place = [sublocation, city, state, country];
  const { people, keywords } = photo.facts;
  const searched = [photo.fileName, caption, headline, credit, creator, ...place, ...people, ...keywords];
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
