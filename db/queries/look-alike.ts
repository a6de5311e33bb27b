import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { bandKeys, distanceBetween, isTelling, LOOKS_ALIKE, nearKeys } from '@/newsroom/likeness';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { embed, likenessBand, lookAlike, photo } from '../schema';
import { isPhotoSeenBy } from './sealed-photo';

/** The nearest that are remembered of one photo: a long burst of shots looks alike a thousand times over. */
const MOST_PAIRS = 20;

/** Keeps what a photo looks like, and which photos of the library look like it. Does nothing twice. */
export async function keepLikeness(tx: Connection, photoId: string, likeness: string): Promise<void> {
  await tx.update(photo).set({ likeness }).where(eq(photo.id, photoId));
  if (!isTelling(likeness)) return;
  const near = await nearest(tx, photoId, likeness);
  const bands = bandKeys(likeness).map((band) => ({ band, photoId, likeness }));
  await tx.insert(likenessBand).values(bands).onConflictDoNothing();
  if (near.length === 0) return;
  const pairs = near.flatMap(({ otherId, distance }) => [
    { photoId, otherId, distance },
    { photoId: otherId, otherId: photoId, distance },
  ]);
  await tx.insert(lookAlike).values(pairs).onConflictDoNothing();
}

async function nearest(
  tx: Connection,
  photoId: string,
  likeness: string,
): Promise<{ otherId: string; distance: number }[]> {
  const candidates = await tx
    .selectDistinct({ otherId: likenessBand.photoId, likeness: likenessBand.likeness })
    .from(likenessBand)
    .leftJoin(embed, eq(embed.posterPhotoId, likenessBand.photoId))
    .where(
      and(
        inArray(likenessBand.band, nearKeys(likeness)),
        ne(likenessBand.photoId, photoId),
        isNull(embed.id),
      ),
    );
  return candidates
    .map((other) => ({ otherId: other.otherId, distance: distanceBetween(likeness, other.likeness) }))
    .filter(({ distance }) => distance <= LOOKS_ALIKE)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_PAIRS);
}

/** The photos that look like this one and that somebody may see, the nearest first. */
export async function lookAlikesOf(
  connection: Connection,
  { photoId, reader }: { photoId: string; reader: StoryReader },
): Promise<{ photoId: string; distance: number; isSameFile: boolean }[]> {
  const rows = await connection
    .select({ photoId: lookAlike.otherId, distance: lookAlike.distance, sha256: photo.sha256 })
    .from(lookAlike)
    .innerJoin(photo, eq(photo.id, lookAlike.otherId))
    .where(and(eq(lookAlike.photoId, photoId), isPhotoSeenBy(connection, lookAlike.otherId, reader)))
    .orderBy(asc(lookAlike.distance), asc(lookAlike.otherId))
    .limit(MOST_PAIRS);
  const [own] = await connection.select({ sha256: photo.sha256 }).from(photo).where(eq(photo.id, photoId));
  return rows.map(({ sha256, ...row }) => ({ ...row, isSameFile: sha256 === own?.sha256 }));
}

/** For each of these photos that has any, what it looks like most: for the library's line "Looks like …". */
export async function nearestLookAlikes(
  connection: Connection,
  { photoIds, reader }: { photoIds: readonly string[]; reader: StoryReader },
): Promise<{ photoId: string; otherId: string; distance: number }[]> {
  if (photoIds.length === 0) return [];
  return connection
    .select({ photoId: lookAlike.photoId, otherId: lookAlike.otherId, distance: lookAlike.distance })
    .from(lookAlike)
    .where(
      and(inArray(lookAlike.photoId, [...photoIds]), isPhotoSeenBy(connection, lookAlike.otherId, reader)),
    )
    .orderBy(asc(lookAlike.distance), asc(lookAlike.otherId));
}
