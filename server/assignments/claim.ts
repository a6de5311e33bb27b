import type { Connection } from '@/db/client';
import { type AssignmentRow, assignmentSteps, lockAssignment, setAssignee } from '@/db/queries/assignment';
import type { Actor } from '@/newsroom/actor';
import { lostRaceOf } from '@/newsroom/lost-race';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { startOrdered } from '../stories/create';
import { readTimeZone } from '../stories/policy';
import { takeStep } from './take-step';
import { tell } from './tell';
import { noSuchAssignment } from './writer-of';

interface Claim {
  assignmentId: string;
  actor: Actor;
}

/**
 * Takes an assignment that nobody has: it becomes a draft of who claims it. Of two who claim at once the second is told
 * of the first.
 */
export async function claimAssignment(
  claim: Claim,
  { database, events, now }: StoryContext,
): Promise<Outcome<{ storyId: string }>> {
  if (!may(claim.actor, 'assignment.claim')) {
    return refuse('not_allowed', 'Only reporters and editors claim assignments.');
  }
  const outcome = await database.inTransaction((tx) => claimWithin(tx, claim, now));
  if (outcome.ok) {
    const { storyId } = outcome.value;
    events.emit('assignmentChanged', { storyId, personIds: [claim.actor.personId] });
  }
  return outcome;
}

async function claimWithin(
  tx: Connection,
  { assignmentId, actor }: Claim,
  now: Date,
): Promise<Outcome<{ storyId: string }>> {
  const row = await lockAssignment(tx, assignmentId);
  if (!row) return noSuchAssignment();
  if (row.assigneeId !== null || row.droppedAt !== null) return lostAssignment(tx, row, now);
  const { kind, sectionId, commissionedWords } = row;
  const { storyId } = await startOrdered(tx, { author: actor, kind, sectionId, commissionedWords, now });
  await setAssignee(tx, { assignmentId, assigneeId: actor.personId, storyId });
  await takeStep(tx, {
    assignmentId,
    deed: 'claimed',
    byPersonId: actor.personId,
    toPersonId: actor.personId,
    note: '',
    at: now,
  });
  await tell(tx, {
    toPersonId: row.givenBy,
    byPersonId: actor.personId,
    sentence: `${actor.name} has claimed an assignment of yours`,
    storyId,
    now,
  });
  return grant({ storyId });
}

/** Tells who was quicker, when, and what they did. */
export async function lostAssignment(
  tx: Connection,
  { id }: Pick<AssignmentRow, 'id'>,
  now: Date,
): Promise<Refusal> {
  const [last] = await assignmentSteps(tx, id);
  if (!last) throw new Error(`Assignment ${id} has no step`);
  const { deed, byName, at } = last;
  const timeZone = await readTimeZone(tx);
  return refuse('conflict', lostRaceOf({ past: PAST[deed], byName, at, timeZone, now }));
}

const PAST = {
  given: 'given out',
  claimed: 'claimed',
  handed_over: 'handed over',
  dropped: 'dropped',
} as const;
