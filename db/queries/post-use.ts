import { and, asc, desc, eq, inArray, ne, notInArray } from 'drizzle-orm';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { publicationPost, story, workingPost } from '../schema';
import { rowsOfStory } from '../together';
import { isSeenBy } from './seen-stories';

/** Since when readers have each record of a live story. Asked before its publication is replaced, which forgets it. */
export async function publishedSince(connection: Connection, storyId: string): Promise<Map<string, Date>> {
  const rows = await published(connection, storyId);
  return new Map(rows.map(({ postId, at }) => [postId, at]));
}

const published = rowsOfStory<{ postId: string; at: Date }>((connection, isOfStories) => {
  const { storyId, postId, at } = publicationPost;
  return connection.select({ storyId, postId, at }).from(publicationPost).where(isOfStories(storyId));
});

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

/** Whether any story shows this record, to readers or in a working copy that is not spiked; which one is not told. */
export async function isPostInUse(connection: Connection, postId: string): Promise<boolean> {
  const live = connection
    .select({ storyId: publicationPost.storyId })
    .from(publicationPost)
    .where(eq(publicationPost.postId, postId));
  const working = connection
    .select({ storyId: workingPost.storyId })
    .from(workingPost)
    .innerJoin(story, eq(story.id, workingPost.storyId))
    .where(and(eq(workingPost.postId, postId), ne(story.workingState, 'spiked')));
  return (await live.limit(1)).length > 0 || (await working.limit(1)).length > 0;
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

/** The stories that somebody may see and that show these records: live ones, and working copies of stories that are not spiked. */
export async function usesOf(
  connection: Connection,
  postIds: readonly string[],
  reader: StoryReader,
): Promise<PostUseRow[]> {
  if (postIds.length === 0) return [];
  const ids = [...postIds];
  const seen = isSeenBy(connection, reader);
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
    .where(and(inArray(publicationPost.postId, ids), seen))
    .orderBy(desc(publicationPost.at), asc(story.id));
  const working = await connection
    .select({ postId: workingPost.postId, ...about })
    .from(workingPost)
    .innerJoin(story, eq(story.id, workingPost.storyId))
    .where(and(inArray(workingPost.postId, ids), ne(story.workingState, 'spiked'), seen))
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
