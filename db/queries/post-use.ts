import { and, asc, desc, eq, inArray, ne, notInArray } from 'drizzle-orm';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { Connection } from '../client';
import { publicationPost, story, workingPost } from '../schema';

/** Since when readers have each record of a live story. Asked before its publication is replaced, which forgets it. */
export async function publishedSince(connection: Connection, storyId: string): Promise<Map<string, Date>> {
  const rows = await connection
    .select({ postId: publicationPost.postId, at: publicationPost.at })
    .from(publicationPost)
    .where(eq(publicationPost.storyId, storyId));
  return new Map(rows.map(({ postId, at }) => [postId, at]));
}

/** Writes down which records a live story shows. Its publication must be there. */
export async function insertPublishedPosts(
  tx: Connection,
  rows: readonly (typeof publicationPost.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(publicationPost).values([...rows]);
}

/** Writes down which records a working copy shows, and forgets those it does not show any more. */
export async function replaceWorkingPosts(
  tx: Connection,
  { storyId, postIds }: { storyId: string; postIds: readonly string[] },
): Promise<void> {
  const others = postIds.length > 0 ? notInArray(workingPost.postId, [...postIds]) : undefined;
  await tx.delete(workingPost).where(and(eq(workingPost.storyId, storyId), others));
  if (postIds.length === 0) return;
  const rows = postIds.map((postId) => ({ storyId, postId }));
  await tx.insert(workingPost).values(rows).onConflictDoNothing();
}

/** A story that shows a record, to readers or in its working copy. */
export interface PostUseRow {
  postId: string;
  storyId: string;
  headline: string;
  workingState: WorkingState;
  publicState: PublicState;
  isLive: boolean;
  isInWorkingCopy: boolean;
}

/** The stories that show these records: live ones, and working copies of stories that are not spiked. */
export async function usesOf(connection: Connection, postIds: readonly string[]): Promise<PostUseRow[]> {
  if (postIds.length === 0) return [];
  const ids = [...postIds];
  const about = {
    storyId: story.id,
    headline: story.headline,
    workingState: story.workingState,
    publicState: story.publicState,
  };
  const live = await connection
    .select({ postId: publicationPost.postId, ...about })
    .from(publicationPost)
    .innerJoin(story, eq(story.id, publicationPost.storyId))
    .where(inArray(publicationPost.postId, ids))
    .orderBy(desc(publicationPost.at), asc(story.id));
  const working = await connection
    .select({ postId: workingPost.postId, ...about })
    .from(workingPost)
    .innerJoin(story, eq(story.id, workingPost.storyId))
    .where(and(inArray(workingPost.postId, ids), ne(story.workingState, 'spiked')))
    .orderBy(desc(story.updatedAt), asc(story.id));
  const keyOf = (use: { postId: string; storyId: string }) => `${use.postId} ${use.storyId}`;
  const inCopies = new Set(working.map(keyOf));
  const isLive = new Set(live.map(keyOf));
  return [
    ...live.map((use) => ({ ...use, isLive: true, isInWorkingCopy: inCopies.has(keyOf(use)) })),
    ...working
      .filter((use) => !isLive.has(keyOf(use)))
      .map((use) => ({ ...use, isLive: false, isInWorkingCopy: true })),
  ];
}
