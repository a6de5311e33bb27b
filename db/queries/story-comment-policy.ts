import { eq } from 'drizzle-orm';
import { storyThing } from '@/newsroom/public-things';
import type { StoryCommentPolicy } from '@/newsroom/reader-comments/policy';
import { type Connection, touch } from '../client';
import { storyCommentPolicy } from '../schema';
import { noteShown } from '../shown';

/** What was chosen for one story; null: it is as the house has it. */
export async function findStoryCommentPolicy(
  connection: Connection,
  storyId: string,
): Promise<StoryCommentPolicy | null> {
  noteShown(storyThing(storyId));
  const [row] = await connection
    .select({ mode: storyCommentPolicy.mode, closesAfterDays: storyCommentPolicy.closesAfterDays })
    .from(storyCommentPolicy)
    .where(eq(storyCommentPolicy.storyId, storyId));
  return row ?? null;
}

/** Writes the choice for a story over what was chosen before. */
export async function putStoryCommentPolicy(
  tx: Connection,
  row: typeof storyCommentPolicy.$inferInsert,
): Promise<void> {
  const { storyId, ...choice } = row;
  await tx
    .insert(storyCommentPolicy)
    .values(row)
    .onConflictDoUpdate({ target: storyCommentPolicy.storyId, set: choice });
  touch(storyThing(storyId));
}
