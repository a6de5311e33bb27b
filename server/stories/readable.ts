import { findStory, type StoryRow } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { type Refusal, refuse } from '@/newsroom/refusal';
import type { Reading, StoryContext } from './context';
import { gatherFacts, type StoryAtHand, subjectOf } from './facts';

/** Who wants to read which story. */
export interface ReadQuestion {
  storyId: string;
  actor: Actor;
}

/** The story's row, or null for who may not read it, so that the answer never tells whether it exists. */
export async function readableRow(
  { storyId, actor }: ReadQuestion,
  { database: { read } }: Reading,
): Promise<StoryRow | null> {
  // What cannot be an id is not shown to the database, which refuses some characters with an error.
  const row = isId(storyId) ? await findStory(read, storyId) : null;
  return row && may(actor, 'story.read', await subjectOf(read, row)) ? row : null;
}

/** As `readableRow`, with everything there is to know of the story. */
export async function readableStory(
  question: ReadQuestion,
  { database, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<StoryAtHand | null> {
  const row = await readableRow(question, { database });
  return row && gatherFacts(database.read, row, now);
}

/** The one answer for a story that does not exist and for one that is not to be seen. */
export function noSuchStory(): Refusal {
  return refuse('not_found', 'There is no such story.');
}

/** Whether this can be the id of anything in the house. */
export function isId(value: string): boolean {
  return /^[\w-]{1,64}$/.test(value);
}
