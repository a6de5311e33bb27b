import { and, asc, eq, inArray } from 'drizzle-orm';
import type { WorkingState } from '@/newsroom/states';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { story, storyAuthor } from '../schema';
import { isSeenBy } from './seen-stories';

/** The stories that this person writes, that the reader may see and that are still worked on, in the order of their ids. */
export async function openStoriesOf(
  connection: Connection,
  { personId, reader, states }: { personId: string; reader: StoryReader; states: readonly WorkingState[] },
): Promise<string[]> {
  const rows = await connection
    .select({ storyId: storyAuthor.storyId })
    .from(storyAuthor)
    .innerJoin(story, eq(story.id, storyAuthor.storyId))
    .where(
      and(
        eq(storyAuthor.personId, personId),
        inArray(story.workingState, [...states]),
        isSeenBy(connection, reader),
      ),
    )
    .orderBy(asc(storyAuthor.storyId));
  return rows.map((row) => row.storyId);
}

/** Makes a person one of the writers of these stories; nobody else stops being one. */
export async function addWriter(
  tx: Connection,
  { personId, storyIds }: { personId: string; storyIds: readonly string[] },
): Promise<void> {
  if (storyIds.length === 0) return;
  await tx
    .insert(storyAuthor)
    .values(storyIds.map((storyId) => ({ storyId, personId })))
    .onConflictDoNothing();
}
