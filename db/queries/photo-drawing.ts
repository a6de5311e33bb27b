import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Connection } from '../client';
import { photo, photoDrawing } from '../schema';
import type { RenditionJson } from '../shapes';

/** A photo that waits for its renditions. */
export interface DrawingRow {
  photoId: string;
  attempts: number;
}

/** Puts a photo into the queue. */
export async function queueDrawing(
  tx: Connection,
  { photoId, now }: { photoId: string; now: Date },
): Promise<void> {
  await tx.insert(photoDrawing).values({ photoId, attempts: 0, nextTryAt: now });
}

/** The photo that has waited longest and may be tried now, or null. */
export async function nextDrawing(connection: Connection, now: Date): Promise<DrawingRow | null> {
  const [row] = await connection
    .select({ photoId: photoDrawing.photoId, attempts: photoDrawing.attempts })
    .from(photoDrawing)
    .where(and(isNull(photoDrawing.failedAt), lte(photoDrawing.nextTryAt, now)))
    .orderBy(asc(photoDrawing.nextTryAt), asc(photoDrawing.photoId))
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
  renditions: photo.renditions,
};

export type PhotoToDraw = Pick<typeof photo.$inferSelect, keyof typeof drawnColumns>;

/** All that is needed to draw a photo. */
export async function photoToDraw(connection: Connection, photoId: string): Promise<PhotoToDraw | null> {
  const [row] = await connection.select(drawnColumns).from(photo).where(eq(photo.id, photoId));
  return row ?? null;
}

/** All renditions are there: they are written down and the photo leaves the queue. */
export async function finishDrawing(
  tx: Connection,
  { photoId, renditions }: { photoId: string; renditions: RenditionJson[] },
): Promise<void> {
  await tx.update(photo).set({ renditions }).where(eq(photo.id, photoId));
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
