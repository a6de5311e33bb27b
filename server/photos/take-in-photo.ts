import type { Connection, Database } from '@/db/client';
import { insertPhoto, type PhotoCardRow, photosOfFile } from '@/db/queries/photo';
import { insertPhotoEvents } from '@/db/queries/photo-change';
import { queueDrawing } from '@/db/queries/photo-drawing';
import { photosSeenAmong, sealPhotoFor } from '@/db/queries/sealed-photo';
import { seenAmong } from '@/db/queries/seen-stories';
import type { PhotoCard } from '@/newsroom/photo-card';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { MEMBER_OF_NOTHING, type StoryReader } from '@/newsroom/story-reader';
import { newId } from '../ids';
import { isDiskFull, noRoom } from '../media/disk-full';
import { discardRenditions, type IngestedPhoto, ingestPhoto, type Upload } from '../media/ingest-photo';
import type { Storage } from '../media/storage';
import { isStorageAway } from '../media/storage-failure';
import { isId } from '../stories/readable';
import { broughtBy } from './photo-card';
import { readPhoto } from './read-photo';
import { rightsAtUpload } from './rights-at-upload';
import { rememberedRendition } from './stored-renditions';
import { takeLikeness } from './take-likeness';

interface TakeInContext {
  /** Who brings it; null: the clock. */
  person: { personId: string } | null;
  database: Database;
  storage: Storage;
  now: Date;
  /** What the person says of the rights; nothing when left out. */
  rights?: RightsChoice;
  /** The id that the photo gets, where it is promised already; a new one when left out. */
  photoId?: string;
  /** The story on whose page it is brought: when that is sealed, the photo is its members' alone. */
  storyId?: string | null;
  /** A picture with a shorter side than this is refused. */
  smallest?: number;
}

/**
 * Takes an uploaded file into the library: files first, then the row; when the row fails the files go again. It answers
 * with a card that shows the first rendition; the others are drawn afterwards (`draw-waiting.ts`).
 */
export async function takeInPhoto(file: Upload, context: TakeInContext): Promise<Outcome<PhotoCard>> {
  const { database, storage, now, person, smallest, photoId: promised } = context;
  const photo = await ingestPhoto(file, {
    storage,
    newId: () => promised ?? newId(),
    now: () => now,
    ...(smallest !== undefined && { smallest }),
  });
  if (!photo.ok) return photo;
  const personId = person?.personId ?? null;
  const row = photoRow(photo.value, personId);
  const { id: photoId, facts } = row;
  const choice = context.rights ?? null;
  const upload = { photoId, facts, choice, personId, now };
  try {
    const said = await rightsAtUpload(database.read, upload);
    await database.inTransaction(async (tx) => {
      await insertPhoto(tx, { ...row, ...said?.rights });
      await insertPhotoEvents(tx, said ? [said.event] : []);
      await queueDrawing(tx, { photoId, now });
      await putUnderSeal(tx, photoId, context);
    });
  } catch (cause) {
    // What stopped the row may stop this, too; the sweep then finds what is left.
    await discardRenditions(photo.value.renditions, storage).catch(() => undefined);
    if (isDiskFull(cause)) return noRoom();
    throw cause;
  }
  await takeLikeness(row, { database, storage }).catch(unlessAway);
  const card = await readPhoto(database.read, photoId);
  if (!card) throw new Error(`Photo ${photoId} was taken in and is not there`);
  const first = await firstOfFile(row.sha256, context);
  return grant(first && first.id !== photoId ? { ...card, sameFileAs: earlier(first) } : card);
}

/** Nothing happens for a story that this person may not see. */
async function putUnderSeal(
  tx: Connection,
  photoId: string,
  { person, storyId }: TakeInContext,
): Promise<void> {
  const asked = person && storyId && isId(storyId) ? [storyId] : [];
  const [seen] = await seenAmong(tx, readerOf(person), asked);
  if (seen !== undefined) await sealPhotoFor(tx, { photoId, storyId: seen });
}

/** The first photo of this file of which the person may know. */
async function firstOfFile(
  sha256: string,
  { person, database: { read } }: TakeInContext,
): Promise<PhotoCardRow | undefined> {
  const rows = await photosOfFile(read, sha256);
  const ids = rows.map(({ id }) => id);
  const seen = await photosSeenAmong(read, readerOf(person), ids);
  return rows.find(({ id }) => seen.has(id));
}

function readerOf(person: TakeInContext['person']): StoryReader {
  return { ...MEMBER_OF_NOTHING, personId: person?.personId ?? '' };
}

/** The photo is taken in; what it looks like is found out with the next start (`catch-up-library.ts`). */
function unlessAway(cause: unknown): void {
  if (!isStorageAway(cause)) throw cause;
}

function earlier({ id, uploadedAt, uploadedBy }: PhotoCardRow): NonNullable<PhotoCard['sameFileAs']> {
  return { id, uploadedBy: broughtBy(uploadedBy), uploadedAt: uploadedAt.toISOString() };
}

function photoRow(photo: IngestedPhoto, uploadedBy: string | null) {
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
    uploadedBy,
    uploadedAt: photo.ingestedAt,
  };
}
