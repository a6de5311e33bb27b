import type { Connection } from '@/db/client';
import { endSessions, updatePerson } from '@/db/queries/person';
import { type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { changePerson, type PersonAtHand } from './change-person';
import type { PeopleContext } from './context';
import { handOver } from './hand-over';

interface Dismissal {
  personId: string;
  /** Who goes on with the stories that are not finished; null: nobody yet. */
  heirId?: string | null;
}

/**
 * Closes an account: all its sessions end, nobody can sign in with it, and a colleague goes on with its open stories.
 * Bylines, stories and history stay. Neither one's own account nor that of the last admin can be closed.
 */
export async function disablePerson(
  { personId, heirId = null }: Dismissal,
  context: PeopleContext,
): Promise<Outcome<null>> {
  const outcome = await changePerson(context, personId, (tx, person) =>
    dismiss(tx, { person, heirId }, context),
  );
  // Who has an inherited story open may type into it from now on.
  if (outcome.ok && heirId) context.events.emit('personChanged', { personId: heirId });
  return outcome;
}

async function dismiss(
  tx: Connection,
  { person, heirId }: { person: PersonAtHand; heirId: string | null },
  { actor, now }: PeopleContext,
): Promise<Refusal | null> {
  const { personId } = person;
  if (person.isLastAdmin)
    return refuse('conflict', `${person.name} is the only admin. Make somebody else an admin first.`);
  if (personId === actor.personId)
    return refuse('conflict', 'You cannot disable your own account. Another admin can.');
  const handed =
    heirId === null ? null : await handOver(tx, { from: personId, to: heirId, by: actor.personId, now });
  if (handed && !handed.ok) return handed;
  await updatePerson(tx, personId, { disabledAt: now });
  await endSessions(tx, personId);
  const facts = handed ? { heir: heirId, stories: handed.value.stories } : {};
  writeDown(tx, { act: 'person_disabled', personId: actor.personId, about: personId, facts, now });
  return null;
}
