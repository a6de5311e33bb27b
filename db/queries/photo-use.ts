import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Copy } from '@/content/document';
import { photoUses } from '@/content/uses';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { photoUse, publication, story, version } from '../schema';
import { sealPhotosOf } from './sealed-photo';
import { isSeenBy } from './seen-stories';

/** The `versionId` of what stands in the working copy. */
export const WORKING_COPY = '';

interface Place {
  storyId: string;
  versionId: string;
}

/** Brings the photos of one copy in step with it. Called where working copies and versions are written. */
export async function notePhotoUses(
  tx: Connection,
  { storyId, versionId, copy }: Place & { copy: Copy },
): Promise<void> {
  const photoIds = new Set(photoUses(copy).flatMap((use) => use.photoId ?? []));
  await tx.delete(photoUse).where(and(eq(photoUse.storyId, storyId), eq(photoUse.versionId, versionId)));
  if (photoIds.size === 0) return;
  await tx.insert(photoUse).values([...photoIds].map((photoId) => ({ photoId, storyId, versionId })));
  await sealPhotosOf(tx, storyId);
}

/** One place where a photo is used. `number` is null for the working copy. */
export interface PhotoUseRow {
  storyId: string;
  headline: string;
  workingState: typeof story.$inferSelect.workingState;
  number: number | null;
  isLive: boolean;
  createdBy: string;
}

/** The most places that are listed. */
const MOST_USES = 200;

/** Every story that somebody may see and version in which a photo is used, the story that changed last first, its newest version first. */
export async function listPhotoUses(
  connection: Connection,
  photoId: string,
  reader: StoryReader,
): Promise<PhotoUseRow[]> {
  const rows = await connection
    .select({
      storyId: photoUse.storyId,
      headline: story.headline,
      workingState: story.workingState,
      createdBy: story.createdBy,
      number: version.number,
      versionId: photoUse.versionId,
      liveVersionId: publication.versionId,
    })
    .from(photoUse)
    .innerJoin(story, eq(story.id, photoUse.storyId))
    .leftJoin(version, eq(version.id, photoUse.versionId))
    .leftJoin(publication, eq(publication.storyId, photoUse.storyId))
    .where(and(eq(photoUse.photoId, photoId), isSeenBy(connection, reader)))
    .orderBy(desc(story.updatedAt), desc(photoUse.storyId), desc(version.number))
    .limit(MOST_USES);
  return rows.map(({ versionId, liveVersionId, ...row }) => ({
    ...row,
    isLive: versionId !== WORKING_COPY && versionId === liveVersionId,
  }));
}

/** The live stories of which the public version names one of these photos, with that version. */
export async function liveUsesOf(
  tx: Connection,
  photoIds: readonly string[],
): Promise<{ storyId: string; versionId: string }[]> {
  if (photoIds.length === 0) return [];
  return tx
    .selectDistinct({ storyId: publication.storyId, versionId: publication.versionId })
    .from(photoUse)
    .innerJoin(
      publication,
      and(eq(publication.storyId, photoUse.storyId), eq(publication.versionId, photoUse.versionId)),
    )
    .where(inArray(photoUse.photoId, [...photoIds]));
}
