import type { AnyColumn } from 'drizzle-orm';
import { and, eq, exists, gte, inArray, ne, not, notInArray, or, type SQL } from 'drizzle-orm';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { photo, photoUse, publicationPhoto, sealedPhoto, story, storyAuthor, storyMember } from '../schema';
import { isSeenBy } from './seen-stories';

/**
 * The condition that somebody may see the photo whose id this column holds: it came for no sealed story, or for one of
 * theirs, or readers have it, or it stands in a story that they may see. Every query of the photo library has it.
 */
export function isPhotoSeenBy(
  connection: Connection,
  photoId: AnyColumn,
  reader: StoryReader,
): SQL | undefined {
  // Who reads no stories has no photos of them either; what else they may do with photos is asked elsewhere.
  const own = { ...reader, sees: 'all' } as const;
  const theirs = connection
    .select({ photoId: sealedPhoto.photoId })
    .from(sealedPhoto)
    .innerJoin(story, eq(story.id, sealedPhoto.storyId))
    .where(isSeenBy(connection, own));
  const published = connection
    .select({ photoId: publicationPhoto.photoId })
    .from(publicationPhoto)
    .where(eq(publicationPhoto.photoId, sealedPhoto.photoId));
  const used = connection
    .select({ photoId: photoUse.photoId })
    .from(photoUse)
    .innerJoin(story, eq(story.id, photoUse.storyId))
    .where(and(eq(photoUse.photoId, sealedPhoto.photoId), isSeenBy(connection, own)));
  // By way of the few that are sealed: a library of a hundred thousand photos is not asked about one by one.
  const hidden = connection
    .select({ photoId: sealedPhoto.photoId })
    .from(sealedPhoto)
    .where(and(notInArray(sealedPhoto.photoId, theirs), not(exists(published)), not(exists(used))));
  return notInArray(photoId, hidden);
}

/** Those of these photos that somebody may see, as far as seals go. */
export async function photosSeenAmong(
  connection: Connection,
  reader: StoryReader,
  photoIds: readonly string[],
): Promise<Set<string>> {
  if (photoIds.length === 0) return new Set();
  const rows = await connection
    .select({ id: photo.id })
    .from(photo)
    .where(and(inArray(photo.id, [...photoIds]), isPhotoSeenBy(connection, photo.id, reader)));
  return new Set(rows.map(({ id }) => id));
}

/** Puts a photo that was brought for a story under its seal, when it has one. */
export async function sealPhotoFor(
  tx: Connection,
  { photoId, storyId }: { photoId: string; storyId: string },
): Promise<void> {
  if (await beginningOfSealed(tx, storyId))
    await tx.insert(sealedPhoto).values({ photoId, storyId }).onConflictDoNothing();
}

/**
 * Puts the photos of a sealed story under its seal: those that its members brought since it was begun, that stand in no
 * other story and are not before readers. What was in the library before stays there for everybody. Does nothing for others.
 */
export async function sealPhotosOf(tx: Connection, storyId: string): Promise<void> {
  const begun = await beginningOfSealed(tx, storyId);
  if (!begun) return;
  const elsewhere = tx
    .select({ photoId: photoUse.photoId })
    .from(photoUse)
    .where(and(eq(photoUse.photoId, photo.id), ne(photoUse.storyId, storyId)));
  const published = tx
    .select({ photoId: publicationPhoto.photoId })
    .from(publicationPhoto)
    .where(eq(publicationPhoto.photoId, photo.id));
  const isBroughtBy = (circle: typeof storyAuthor | typeof storyMember) =>
    exists(
      tx
        .select({ personId: circle.personId })
        .from(circle)
        .where(and(eq(circle.storyId, storyId), eq(circle.personId, photo.uploadedBy))),
    );
  const own = await tx
    .selectDistinct({ photoId: photo.id })
    .from(photo)
    .innerJoin(photoUse, eq(photoUse.photoId, photo.id))
    .where(
      and(
        eq(photoUse.storyId, storyId),
        gte(photo.uploadedAt, begun),
        or(isBroughtBy(storyAuthor), isBroughtBy(storyMember)),
        not(exists(elsewhere)),
        not(exists(published)),
      ),
    );
  if (own.length === 0) return;
  await tx
    .insert(sealedPhoto)
    .values(own.map(({ photoId }) => ({ photoId, storyId })))
    .onConflictDoNothing();
}

/** The photos of a story are the library's from now on. */
export async function freePhotosOf(tx: Connection, storyId: string): Promise<void> {
  await tx.delete(sealedPhoto).where(eq(sealedPhoto.storyId, storyId));
}

/** When the story was begun; null for one that is not sealed. */
async function beginningOfSealed(tx: Connection, storyId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ sealedAt: story.sealedAt, createdAt: story.createdAt })
    .from(story)
    .where(eq(story.id, storyId));
  return row?.sealedAt ? row.createdAt : null;
}
