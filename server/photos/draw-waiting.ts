import type { Logger } from 'pino';
import type { Connection, Database } from '@/db/client';
import {
  claimDrawing,
  type DrawingRow,
  failDrawing,
  finishDrawing,
  lockPhotoToDraw,
  nextDrawing,
  type PhotoToDraw,
  photoToDraw,
  putOffDrawing,
  queueDrawingAgain,
} from '@/db/queries/photo-drawing';
import type { RenditionJson } from '@/db/shapes';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { type Darkroom, darkroom, refusalOfLoss } from '../media/darkroom/darkroom';
import { DarkroomLost } from '../media/darkroom/worker-process';
import { discardRenditions } from '../media/ingest-photo';
import { editionOfKey } from '../media/media-keys';
import { PHOTO_FORMATS } from '../media/photo-formats';
import type { RenditionOrder, RenditionSet } from '../media/rendition';
import type { Storage } from '../media/storage';
import { isStorageAway } from '../media/storage-failure';
import { fileOfStorage } from './file-of-storage';
import { editionOf, renditionWords } from './rendition-words';
import { formatsOf, rememberedRendition } from './stored-renditions';

export interface DrawingContext {
  database: Database;
  storage: Storage;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** The house's own unless a test brings another. */
  darkroom?: Pick<Darkroom, 'draw'>;
  now?: () => Date;
  /** Told of each photo whose renditions are all there now. */
  onDrawn?: (photoId: string) => void;
  /** Asked before each photo. */
  isStopped?: () => boolean;
}

/** Seconds to wait after each failed attempt; after the one that follows the last of them a photo is given up. */
const WAITS = [5, 30, 120, 600];

/** Seconds until a storage that was away is asked again. */
const STORAGE_WAIT = 30;

/** So long nobody else takes a photo that is being drawn. */
const CLAIM_SECONDS = 300;

/**
 * Draws the renditions of the photos that wait and may be tried, one after the other; resolves to how many are finished.
 * Safe on several instances at once, and after a stop at any moment: files are whole or not there, and only a photo
 * whose renditions are all stored is written down as drawn.
 */
export async function drawWaiting(context: DrawingContext): Promise<number> {
  let drawn = 0;
  while (!context.isStopped?.()) {
    const row = await nextDrawing(context.database.read, timeOf(context));
    if (!row) return drawn;
    if (await attempt(row, context)) drawn += 1;
  }
  return drawn;
}

async function attempt(row: DrawingRow, context: DrawingContext): Promise<boolean> {
  const { database, log } = context;
  const nextTryAt = secondsLater(context, CLAIM_SECONDS);
  if (!(await database.inTransaction((tx) => claimDrawing(tx, { ...row, nextTryAt })))) return false;
  try {
    const outcome = await drawOne(row.photoId, context);
    if (!outcome.ok) await giveUp(row, outcome.message, context);
    return outcome.ok;
  } catch (cause) {
    log.warn({ err: cause, photo: row.photoId, attempt: row.attempts + 1 }, 'photo not drawn');
    await (isStorageAway(cause) ? waitForStorage(row, context) : tryLater(row, context));
    return false;
  }
}

async function drawOne(photoId: string, context: DrawingContext): Promise<Outcome<null>> {
  const { database, storage } = context;
  const now = timeOf(context);
  const photo = await photoToDraw(database.read, photoId);
  // Somebody removed it meanwhile, and its place in the queue with it.
  if (!photo) return grant(null);
  const edition = editionOf(photo);
  const original = await storage.get(photo.originalKey);
  if (!original) return refuse('not_found', 'The original of this photo is missing from the store.');
  const made = await drawSafely(photo, fileOfStorage(original), context);
  if (!made.ok) return made;
  for (const { key, bytes, contentType } of made.value.renditions) await storage.put(key, bytes, contentType);
  const fresh = made.value.renditions.map(({ bytes, ...rendition }) =>
    rememberedRendition({ ...rendition, size: bytes.length }),
  );
  const renditions = [...photo.renditions.filter(isOf(edition)), ...fresh];
  const unused = await database.inTransaction((tx) => writeDown(tx, { photoId, edition, renditions, now }));
  await discardRenditions(unused, storage);
  context.onDrawn?.(photoId);
  return grant(null);
}

interface Drawn {
  photoId: string;
  edition: string;
  renditions: RenditionJson[];
  now: Date;
}

/**
 * From now on these are the renditions of the photo, unless somebody changed its words while they were drawn: then it
 * waits to be drawn once more. Hands out the files that nobody is led to any more.
 */
async function writeDown(
  tx: Connection,
  { photoId, edition, renditions, now }: Drawn,
): Promise<RenditionJson[]> {
  const photo = await lockPhotoToDraw(tx, photoId);
  if (!photo) return renditions;
  const isLate = editionOf(photo) !== edition;
  if (isLate) await queueDrawingAgain(tx, { photoId, now });
  else await finishDrawing(tx, { photoId, renditions });
  const [used, others] = isLate ? [photo.renditions, renditions] : [renditions, photo.renditions];
  return others.filter(({ key }) => !used.some((each) => each.key === key));
}

function isOf(edition: string): (rendition: RenditionJson) => boolean {
  return ({ key }) => editionOfKey(key) === edition;
}

async function drawSafely(
  photo: PhotoToDraw,
  file: ReturnType<typeof fileOfStorage>,
  { darkroom: room = darkroom() }: DrawingContext,
): Promise<Outcome<RenditionSet>> {
  try {
    return await room.draw(file, orderFor(photo));
  } catch (cause) {
    const refusal = cause instanceof DarkroomLost ? refusalOfLoss(cause) : null;
    if (refusal) return refusal;
    throw cause;
  }
}

/** What the darkroom is told of a photo. */
export function orderFor(photo: PhotoToDraw): RenditionOrder {
  const { id, mediaType, width, height } = photo;
  const format = PHOTO_FORMATS.find((each) => mediaType === `image/${each}`);
  if (!format) throw new Error(`Photo ${id} is of no format that is drawn: ${mediaType}`);
  const edition = editionOf(photo);
  const has = formatsOf(photo.renditions.filter(isOf(edition)));
  return { photoId: id, format, width, height, rights: renditionWords(photo), edition, has };
}

async function tryLater(row: DrawingRow, context: DrawingContext): Promise<void> {
  const wait = WAITS[row.attempts];
  if (wait === undefined) return giveUp(row, UNEXPLAINED, context);
  const nextTryAt = secondsLater(context, wait);
  await context.database.inTransaction((tx) => putOffDrawing(tx, { photoId: row.photoId, nextTryAt }));
}

/** A storage that is away says nothing of the photo: the attempt does not count, however long it stays away. */
async function waitForStorage({ photoId, attempts }: DrawingRow, context: DrawingContext): Promise<void> {
  const nextTryAt = secondsLater(context, STORAGE_WAIT);
  await context.database.inTransaction((tx) => putOffDrawing(tx, { photoId, attempts, nextTryAt }));
}

const UNEXPLAINED = 'The sizes for readers could not be made, after several attempts. Tell an admin.';

async function giveUp({ photoId }: DrawingRow, problem: string, context: DrawingContext): Promise<void> {
  const now = timeOf(context);
  await context.database.inTransaction((tx) => failDrawing(tx, { photoId, problem, now }));
  context.log.error({ photo: photoId, problem }, 'photo given up');
}

function timeOf({ now = () => new Date() }: DrawingContext): Date {
  return now();
}

function secondsLater(context: DrawingContext, seconds: number): Date {
  return new Date(timeOf(context).getTime() + seconds * 1000);
}
