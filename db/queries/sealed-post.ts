import { type AnyColumn, and, eq, exists, not, or, type SQL } from 'drizzle-orm';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { publicationPost, socialPost, story, workingPost } from '../schema';
import { isSeenBy } from './seen-stories';

/**
 * The condition that somebody may see the record whose id this column holds: it stands in no sealed story of others, or
 * also in one that they may see, or readers have it. What somebody captures for a sealed story would tell what it is about.
 */
export function isPostSeenBy(
  connection: Connection,
  postId: AnyColumn,
  reader: StoryReader,
): SQL | undefined {
  const inStories = connection
    .select({ postId: workingPost.postId })
    .from(workingPost)
    .where(eq(workingPost.postId, postId));
  const inTheirs = connection
    .select({ postId: workingPost.postId })
    .from(workingPost)
    .innerJoin(story, eq(story.id, workingPost.storyId))
    .where(and(eq(workingPost.postId, postId), isSeenBy(connection, reader)));
  const published = connection
    .select({ postId: publicationPost.postId })
    .from(publicationPost)
    .where(eq(publicationPost.postId, postId));
  return or(not(exists(inStories)), exists(inTheirs), exists(published));
}

/** Whether there is such a record and somebody may see it. */
export async function isPostOpen(
  connection: Connection,
  postId: string,
  reader: StoryReader,
): Promise<boolean> {
  const [row] = await connection
    .select({ id: socialPost.id })
    .from(socialPost)
    .where(and(eq(socialPost.id, postId), isPostSeenBy(connection, socialPost.id, reader)));
  return row !== undefined;
}
