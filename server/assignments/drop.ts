import { lockAssignment, markDropped } from '@/db/queries/assignment';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { lostAssignment } from './claim';
import { takeStep } from './take-step';
import { noSuchAssignment } from './writer-of';

/** Takes an assignment that nobody has from the board. One that somebody has is a story, and goes a story's way. */
export async function dropAssignment(
  { assignmentId, actor }: { assignmentId: string; actor: Actor },
  { database, events, now }: StoryContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'assignment.give')) return refuse('not_allowed', 'Only editors drop assignments.');
  const outcome = await database.inTransaction(async (tx): Promise<Outcome<null>> => {
    const row = await lockAssignment(tx, assignmentId);
    if (!row) return noSuchAssignment();
    if (row.assigneeId !== null || row.droppedAt !== null) return lostAssignment(tx, row, now);
    await markDropped(tx, assignmentId, now);
    const step = { assignmentId, deed: 'dropped', byPersonId: actor.personId, toPersonId: null } as const;
    await takeStep(tx, { ...step, note: '', at: now });
    return grant(null);
  });
  if (outcome.ok) events.emit('assignmentChanged', { storyId: null, personIds: [] });
  return outcome;
}
