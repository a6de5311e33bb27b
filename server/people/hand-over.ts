import type { Connection } from '@/db/client';
import { findPerson, lockPerson } from '@/db/queries/person';
import { addWriter, openStoriesOf } from '@/db/queries/story-authors';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { WRITING_ROLES } from '@/newsroom/standing';
import type { WorkingState } from '@/newsroom/states';

const OPEN: readonly WorkingState[] = ['draft', 'in_review', 'changes_requested', 'approved', 'scheduled'];

/** How many stories somebody writes that are not finished. */
export async function countOpenStories(connection: Connection, personId: string): Promise<number> {
  return (await openStoriesOf(connection, { personId, states: OPEN })).length;
}

/**
 * Makes a colleague a writer of every story that this person writes and that is not finished; answers with their number.
 * The person stays a writer of theirs, and bylines stay as they are: who wrote a text is not changed by leaving. Refuses a
 * colleague who cannot write or sign in. Writes nothing when it refuses.
 */
export async function handOver(
  tx: Connection,
  { from, to }: { from: string; to: string },
): Promise<Outcome<{ stories: number }>> {
  if (from === to) return refuse('invalid', 'Choose a colleague to go on with the stories.');
  await lockPerson(tx, to);
  const heir = await findPerson(tx, to);
  if (!heir) return refuse('not_found', 'The colleague you chose is not there any more.');
  if (heir.disabledAt || !heir.roles.some((role) => WRITING_ROLES.includes(role)))
    return refuse('invalid', `${heir.name} cannot go on with the stories: choose somebody who writes.`);
  const storyIds = await openStoriesOf(tx, { personId: from, states: OPEN });
  await addWriter(tx, { personId: to, storyIds });
  return grant({ stories: storyIds.length });
}
