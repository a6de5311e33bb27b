import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { photoThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { lockRows } from '../dialect';
import { photo, photoDrawing } from '../schema';
import type { RenditionJson } from '../shapes';

/** A photo that waits for its renditions. */
export interface DrawingRow {
  photoId: string;
  attempts: number;
}

/** Puts a photo that has just come into the queue. */
export async function queueDrawing(
  tx: Connection,
  { photoId, now }: { photoId: string; now: Date },
): Promise<void> {
  await tx.insert(photoDrawing).values({ photoId, attempts: 0, nextTryAt: now });
}

/** Puts a photo that is to be drawn with new words behind all that are not drawn at all; one that waits begins anew. */
export async function queueDrawingAgain(
  tx: Connection,
  { photoId, now }: { photoId: string; now: Date },
): Promise<void> {
  const anew = { attempts: 0, nextTryAt: now, failedAt: null, problem: null };
  await tx
    .insert(photoDrawing)
    .values({ photoId, again: 1, ...anew })
    .onConflictDoUpdate({ target: photoDrawing.photoId, set: anew });
}

/** Somebody waits for these photos: those at which nobody is are drawn before all others. */
export async function hurryDrawings(tx: Connection, photoIds: readonly string[]): Promise<void> {
  await tx
    .update(photoDrawing)
    .set({ again: 0, nextTryAt: new Date(0) })
    .where(and(inArray(photoDrawing.photoId, [...photoIds]), eq(photoDrawing.attempts, 0)));
}

/** Of the photos that may be tried now the one that has waited longest, or null; those drawn before come last. */
export async function nextDrawing(connection: Connection, now: Date): Promise<DrawingRow | null> {
  const [row] = await connection
    .select({ photoId: photoDrawing.photoId, attempts: photoDrawing.attempts })
    .from(photoDrawing)
    .where(and(isNull(photoDrawing.failedAt), lte(photoDrawing.nextTryAt, now)))
    .orderBy(asc(photoDrawing.again), asc(photoDrawing.nextTryAt), asc(photoDrawing.photoId))
    .limit(1);
  return row ?? null;
}

/** Compare and set: takes a photo for one attempt until `nextTryAt`. False when somebody else took it first. */
export async function claimDrawing(
  tx: Connection,
  { photoId, attempts, nextTryAt }: DrawingRow & { nextTryAt: Date },
): Promise<boolean> {
  const claimed = await tx
    .update(photoDrawing)
    .set({ attempts: attempts + 1, nextTryAt })
    .where(
      and(
        eq(photoDrawing.photoId, photoId),
        eq(photoDrawing.attempts, attempts),
        isNull(photoDrawing.failedAt),
      ),
    )
    .returning({ photoId: photoDrawing.photoId });
  return claimed.length === 1;
}

const drawnColumns = {
  id: photo.id,
  originalKey: photo.originalKey,
  mediaType: photo.mediaType,
  width: photo.width,
  height: photo.height,
  facts: photo.facts,
  edited: photo.edited,
  rights: photo.rights,
  rightsFields: photo.rightsFields,
  renditions: photo.renditions,
};

export type PhotoToDraw = Pick<typeof photo.$inferSelect, keyof typeof drawnColumns>;

/** All that is needed to draw a photo. */
export async function photoToDraw(connection: Connection, photoId: string): Promise<PhotoToDraw | null> {
  const [row] = await connection.select(drawnColumns).from(photo).where(eq(photo.id, photoId));
  return row ?? null;
}

/** As `photoToDraw`, and nobody changes the photo before the transaction ends. */
export async function lockPhotoToDraw(tx: Connection, photoId: string): Promise<PhotoToDraw | null> {
  const [row] = await lockRows(tx.select(drawnColumns).from(photo).where(eq(photo.id, photoId)), 'update');
  return row ?? null;
}

/** All renditions are there: they are written down and the photo leaves the queue. */
export async function finishDrawing(
  tx: Connection,
  { photoId, renditions }: { photoId: string; renditions: RenditionJson[] },
): Promise<void> {
  await tx.update(photo).set({ renditions }).where(eq(photo.id, photoId));
  touch(photoThing(photoId));
  await tx.delete(photoDrawing).where(eq(photoDrawing.photoId, photoId));
}

/** The attempt failed; the next one comes when its time does. It counts unless `attempts` says how many there were. */
export async function putOffDrawing(
  tx: Connection,
  { photoId, ...change }: { photoId: string; nextTryAt: Date; attempts?: number },
): Promise<void> {
  await tx.update(photoDrawing).set(change).where(eq(photoDrawing.photoId, photoId));
}

/** It is tried no more until the next start; `problem` is what the desk is told. */
export async function failDrawing(
  tx: Connection,
  { photoId, problem, now }: { photoId: string; problem: string; now: Date },
): Promise<void> {
  await tx.update(photoDrawing).set({ failedAt: now, problem }).where(eq(photoDrawing.photoId, photoId));
}

/** After a start: nobody is at any photo any more, and what failed is tried anew. */
export async function resumeDrawings(tx: Connection, now: Date): Promise<void> {
  await tx.update(photoDrawing).set({ attempts: 0, nextTryAt: now, failedAt: null, problem: null });
}

/** Of these photos the ones that are not drawn, with why if they cannot be. */
export async function undrawnPhotos(
  connection: Connection,
  ids: readonly string[],
): Promise<{ photoId: string; fileName: string; problem: string | null }[]> {
  if (ids.length === 0) return [];
  return connection
    .select({ photoId: photo.id, fileName: photo.fileName, problem: photoDrawing.problem })
    .from(photoDrawing)
    .innerJoin(photo, eq(photo.id, photoDrawing.photoId))
    .where(inArray(photoDrawing.photoId, [...ids]));
}
