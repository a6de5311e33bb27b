import type { Connection } from '@/db/client';
import { assignmentOfStory, setAssignee } from '@/db/queries/assignment';
import { findPerson, lockPerson } from '@/db/queries/person';
import { addWriter, openStoriesOf } from '@/db/queries/story-authors';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { WRITING_ROLES } from '@/newsroom/standing';
import type { WorkingState } from '@/newsroom/states';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { takeStep } from '../assignments/take-step';

const OPEN: readonly WorkingState[] = ['draft', 'in_review', 'changes_requested', 'approved', 'scheduled'];

/** How many stories somebody writes that are not finished; sealed ones are not handed over, and nobody is told of them. */
export async function countOpenStories(connection: Connection, personId: string): Promise<number> {
  return (await openStoriesOf(connection, { personId, reader: MEMBER_OF_NOTHING, states: OPEN })).length;
}

/**
 * Makes a colleague a writer of every story that this person writes and that is neither finished nor sealed; answers with
 * their number. To dismiss somebody is no way past a seal (decision 47).
 * The person stays a writer of theirs, and bylines stay as they are: who wrote a text is not changed by leaving. What had
 * been assigned to them is the colleague's. Refuses a colleague who cannot write or sign in. Writes nothing when it refuses.
 */
export async function handOver(
  tx: Connection,
  { from, to, by, now }: { from: string; to: string; by: string; now: Date },
): Promise<Outcome<{ stories: number }>> {
  if (from === to) return refuse('invalid', 'Choose a colleague to go on with the stories.');
  await lockPerson(tx, to);
  const heir = await findPerson(tx, to);
  if (!heir) return refuse('not_found', 'The colleague you chose is not there any more.');
  if (heir.disabledAt || !heir.roles.some((role) => WRITING_ROLES.includes(role)))
    return refuse('invalid', `${heir.name} cannot go on with the stories: choose somebody who writes.`);
  const storyIds = await openStoriesOf(tx, { personId: from, reader: MEMBER_OF_NOTHING, states: OPEN });
  await addWriter(tx, { personId: to, storyIds });
  for (const storyId of storyIds) await passAssignment(tx, { storyId, from, to, by, now });
  return grant({ stories: storyIds.length });
}

async function passAssignment(
  tx: Connection,
  { storyId, from, to, by, now }: { storyId: string; from: string; to: string; by: string; now: Date },
): Promise<void> {
  const assignment = await assignmentOfStory(tx, storyId);
  if (assignment?.assigneeId !== from) return;
  const { id: assignmentId } = assignment;
  await setAssignee(tx, { assignmentId, assigneeId: to, storyId });
  const deed = { deed: 'handed_over', byPersonId: by, toPersonId: to, note: '' } as const;
  await takeStep(tx, { assignmentId, ...deed, at: now });
}
