import { focusOfText } from '@/content/focus';
import type { Connection } from '@/db/client';
import { lockPhotoToDraw, photoToDraw } from '@/db/queries/photo-drawing';
import {
  claimShare,
  finishShare,
  giveUpShare,
  nextShare,
  putOffShare,
  type ShareKey,
} from '@/db/queries/share-picture';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { type Darkroom, darkroom, refusalOfLoss } from '../media/darkroom/darkroom';
import { DarkroomLost } from '../media/darkroom/worker-process';
import { editionOfKey, otherEdition } from '../media/media-keys';
import type { Rendition } from '../media/rendition';
import { isStorageAway } from '../media/storage-failure';
import { type DrawingContext, orderFor } from './draw-waiting';
import { fileOfStorage } from './file-of-storage';
import { editionOf } from './rendition-words';

export interface ShareContext extends Omit<DrawingContext, 'darkroom'> {
  /** The house's own unless a test brings another. */
  darkroom?: Pick<Darkroom, 'cut'>;
}

/** So long nobody else takes a picture that is being cut; also how long a failed attempt waits for the next. */
const CLAIM_SECONDS = 300;
const MOST_ATTEMPTS = 4;

/**
 * Cuts the pictures with which stories are shared that wait and may be tried, one after the other; resolves to how many
 * are finished. Safe on several instances at once, and after a stop at any moment.
 */
export async function drawShares(context: ShareContext): Promise<number> {
  let drawn = 0;
  while (!context.isStopped?.()) {
    const row = await nextShare(context.database.read, timeOf(context));
    if (!row) return drawn;
    if (await attempt(row, context)) drawn += 1;
  }
  return drawn;
}

async function attempt(row: ShareKey & { attempts: number }, context: ShareContext): Promise<boolean> {
  const { database, log } = context;
  const { attempts, ...key } = row;
  const nextTryAt = new Date(timeOf(context).getTime() + CLAIM_SECONDS * 1000);
  if (!(await database.inTransaction((tx) => claimShare(tx, { ...row, nextTryAt })))) return false;
  try {
    const made = await drawOne(key, context);
    if (!made.ok) await giveUp(key, made.message, context);
    return made.ok;
  } catch (cause) {
    log.warn({ err: cause, photo: key.photoId, attempt: attempts + 1 }, 'share picture not drawn');
    // A storage that is away says nothing of the photo: the attempt does not count.
    if (isStorageAway(cause)) await database.inTransaction((tx) => putOffShare(tx, { ...row, nextTryAt }));
    else if (attempts + 1 >= MOST_ATTEMPTS) await giveUp(key, 'after several attempts', context);
    return false;
  }
}

async function drawOne(
  key: ShareKey,
  { database, storage, ...context }: ShareContext,
): Promise<Outcome<null>> {
  const made = await cutOne(key, { database, storage, ...context });
  if (!made.ok) return made;
  const { bytes, contentType, key: file } = made.value;
  await storage.put(file, bytes, contentType);
  const unused = await database.inTransaction((tx) => writeDown(tx, { ...key, file, bytes: bytes.length }));
  if (unused) await storage.delete(unused);
  return grant(null);
}

/**
 * From now on this file stands for stories, unless somebody changed the words of the photo while it was drawn: then the
 * picture waits already to be drawn once more. Hands out the file that nobody is led to any more.
 */
async function writeDown(
  tx: Connection,
  { file, bytes, ...key }: ShareKey & { file: string; bytes: number },
): Promise<string | null> {
  const photo = await lockPhotoToDraw(tx, key.photoId);
  const edition = editionOfKey(file);
  if (!photo || editionOf(photo) !== edition) return file;
  const before = await finishShare(tx, { ...key, bytes, edition });
  return before === edition ? null : otherEdition(file, before);
}

async function cutOne(
  { photoId, focus: text }: ShareKey,
  { database, storage, darkroom: room = darkroom() }: ShareContext,
): Promise<Outcome<Rendition>> {
  const photo = await photoToDraw(database.read, photoId);
  const focus = focusOfText(text);
  const original = photo && (await storage.get(photo.originalKey));
  if (!photo || !focus || !original) return refuse('not_found', 'There is no such photo or point.');
  try {
    return await room.cut(fileOfStorage(original), { ...orderFor(photo), focus });
  } catch (cause) {
    const refusal = cause instanceof DarkroomLost ? refusalOfLoss(cause) : null;
    if (refusal) return refusal;
    throw cause;
  }
}

async function giveUp(key: ShareKey, problem: string, context: ShareContext): Promise<void> {
  const now = timeOf(context);
  await context.database.inTransaction((tx) => giveUpShare(tx, { ...key, now }));
  context.log.error({ photo: key.photoId, problem }, 'share picture given up');
}

function timeOf({ now = () => new Date() }: ShareContext): Date {
  return now();
}
