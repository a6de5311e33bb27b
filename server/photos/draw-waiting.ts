import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import {
  claimDrawing,
  type DrawingRow,
  failDrawing,
  finishDrawing,
  nextDrawing,
  type PhotoToDraw,
  photoToDraw,
  putOffDrawing,
} from '@/db/queries/photo-drawing';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { rightsOf } from '../media/credit-metadata';
import { type Darkroom, darkroom, refusalOfLoss } from '../media/darkroom/darkroom';
import { DarkroomLost } from '../media/darkroom/worker-process';
import { PHOTO_FORMATS } from '../media/photo-formats';
import type { RenditionOrder, RenditionSet } from '../media/rendition';
import type { Storage } from '../media/storage';
import { fileOfStorage } from './file-of-storage';
import { formatsOf, rememberedRendition } from './stored-renditions';

export interface DrawingContext {
  database: Database;
  storage: Storage;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** The house's own unless a test brings another. */
  darkroom?: Pick<Darkroom, 'draw'>;
  now?: () => Date;
  /** Asked before each photo. */
  isStopped?: () => boolean;
}

/** Seconds to wait after each failed attempt; after the one that follows the last of them a photo is given up. */
const WAITS = [5, 30, 120, 600];

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
    await tryLater(row, context);
    return false;
  }
}

async function drawOne(photoId: string, context: DrawingContext): Promise<Outcome<null>> {
  const { database, storage } = context;
  const photo = await photoToDraw(database.read, photoId);
  // Somebody removed it meanwhile, and its place in the queue with it.
  if (!photo) return grant(null);
  const original = await storage.get(photo.originalKey);
  if (!original) return refuse('not_found', 'The original of this photo is missing from the store.');
  const made = await drawSafely(photo, fileOfStorage(original), context);
  if (!made.ok) return made;
  for (const { key, bytes, contentType } of made.value.renditions) await storage.put(key, bytes, contentType);
  const fresh = made.value.renditions.map(({ bytes, ...rendition }) =>
    rememberedRendition({ ...rendition, size: bytes.length }),
  );
  const renditions = [...photo.renditions, ...fresh];
  await database.inTransaction((tx) => finishDrawing(tx, { photoId, renditions }));
  return grant(null);
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
export function orderFor({ id, mediaType, width, height, facts, renditions }: PhotoToDraw): RenditionOrder {
  const format = PHOTO_FORMATS.find((each) => mediaType === `image/${each}`);
  if (!format) throw new Error(`Photo ${id} is of no format that is drawn: ${mediaType}`);
  const rights = rightsOf({ usageTerms: null, digitalSourceType: null, ...facts });
  return { photoId: id, format, width, height, rights, has: formatsOf(renditions) };
}

async function tryLater(row: DrawingRow, context: DrawingContext): Promise<void> {
  const wait = WAITS[row.attempts];
  if (wait === undefined) return giveUp(row, UNEXPLAINED, context);
  const nextTryAt = secondsLater(context, wait);
  await context.database.inTransaction((tx) => putOffDrawing(tx, { photoId: row.photoId, nextTryAt }));
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
