import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { photoThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { publication, sharePicture } from '../schema';
import { noteShown } from '../shown';

/** Which photo, cut around which point, as `focusText` writes it. */
export interface ShareKey {
  photoId: string;
  focus: string;
}

/** A picture that is drawn: its size, and which words it says. */
export interface DrawnShare {
  bytes: number;
  edition: string;
}

/** Asks for a picture; one that is there or was asked for already stays as it is. */
export async function queueShare(tx: Connection, { now, ...key }: ShareKey & { now: Date }): Promise<void> {
  await tx
    .insert(sharePicture)
    .values({ ...key, attempts: 0, nextTryAt: now })
    .onConflictDoNothing();
}

/** The picture that has waited longest and may be tried now, or null. */
export async function nextShare(
  connection: Connection,
  now: Date,
): Promise<(ShareKey & { attempts: number }) | null> {
  const { photoId, focus, attempts, bytes, failedAt, nextTryAt } = sharePicture;
  const [row] = await connection
    .select({ photoId, focus, attempts })
    .from(sharePicture)
    .where(and(isNull(bytes), isNull(failedAt), lte(nextTryAt, now)))
    .orderBy(asc(nextTryAt), asc(photoId), asc(focus))
    .limit(1);
  return row ?? null;
}

/** Compare and set: takes a picture for one attempt until `nextTryAt`. False when somebody else took it first. */
export async function claimShare(
  tx: Connection,
  { attempts, nextTryAt, ...key }: ShareKey & { attempts: number; nextTryAt: Date },
): Promise<boolean> {
  const claimed = await tx
    .update(sharePicture)
    .set({ attempts: attempts + 1, nextTryAt })
    .where(and(is(key), eq(sharePicture.attempts, attempts), isNull(sharePicture.bytes)))
    .returning({ photoId: sharePicture.photoId });
  return claimed.length === 1;
}

/** The picture is in the store. Hands out the edition of the file that it takes the place of, which may be the same. */
export async function finishShare(
  tx: Connection,
  { bytes, edition, ...key }: ShareKey & DrawnShare,
): Promise<string> {
  const [before] = await tx.select({ edition: sharePicture.edition }).from(sharePicture).where(is(key));
  await tx.update(sharePicture).set({ bytes, edition }).where(is(key));
  touch(photoThing(key.photoId));
  return before?.edition ?? edition;
}

/** The words of a photo have changed: every picture of it is drawn again, and until then none stands for a story. */
export async function queueSharesAgain(
  tx: Connection,
  { photoId, now }: { photoId: string; now: Date },
): Promise<void> {
  await tx
    .update(sharePicture)
    .set({ bytes: null, failedAt: null, attempts: 0, nextTryAt: now })
    .where(eq(sharePicture.photoId, photoId));
  touch(photoThing(photoId));
}

/** The attempt does not count: `attempts` were made before it, and the next one comes at `nextTryAt`. */
export async function putOffShare(
  tx: Connection,
  { nextTryAt, attempts, ...key }: ShareKey & { nextTryAt: Date; attempts: number },
): Promise<void> {
  await tx.update(sharePicture).set({ nextTryAt, attempts }).where(is(key));
}

/** It is tried no more: stories are shared with a rendition of the whole photo instead. */
export async function giveUpShare(tx: Connection, { now, ...key }: ShareKey & { now: Date }): Promise<void> {
  await tx.update(sharePicture).set({ failedAt: now }).where(is(key));
}

/** The picture that is in the store; null while it is not drawn. */
export async function drawnShare(connection: Connection, key: ShareKey): Promise<DrawnShare | null> {
  noteShown(photoThing(key.photoId));
  const { bytes, edition } = sharePicture;
  const [row] = await connection.select({ bytes, edition }).from(sharePicture).where(is(key));
  return row && row.bytes !== null ? { bytes: row.bytes, edition: row.edition } : null;
}

/** Whether a live story has this photo as its lead. */
export async function isLeadPhoto(connection: Connection, photoId: string): Promise<boolean> {
  const rows = await connection
    .select({ storyId: publication.storyId })
    .from(publication)
    .where(eq(publication.leadPhotoId, photoId))
    .limit(1);
  return rows.length > 0;
}

function is({ photoId, focus }: ShareKey) {
  return and(eq(sharePicture.photoId, photoId), eq(sharePicture.focus, focus));
}
