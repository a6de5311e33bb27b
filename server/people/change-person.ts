import type { Connection } from '@/db/client';
import { findPerson, lockEnabledAdmins, lockPerson, type PersonStanding } from '@/db/queries/person';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { PeopleContext } from './context';

/** A person as they stand inside the transaction that changes them. */
export interface PersonAtHand extends PersonStanding {
  /** Without them nobody could look after people any more. */
  isLastAdmin: boolean;
}

/**
 * The frame of every change to somebody who works here: judged and written in one transaction, and told to the house
 * afterwards, so that open connections are judged again. `change` refuses before it writes anything, or answers null.
 */
export async function changePerson(
  { actor, database, events }: PeopleContext,
  personId: string,
  change: (tx: Connection, person: PersonAtHand) => Promise<Refusal | null>,
): Promise<Outcome<null>> {
  if (!may(actor, 'people.manage')) return refuse('not_allowed', 'Only admins look after people.');
  const refusal = await database.inTransaction(async (tx) => {
    const person = await personAtHand(tx, personId);
    return person ? change(tx, person) : refuse('not_found', 'There is no such person.');
  });
  if (refusal) return refusal;
  events.emit('personChanged', { personId });
  return grant(null);
}

async function personAtHand(tx: Connection, personId: string): Promise<PersonAtHand | null> {
  const admins = await lockEnabledAdmins(tx);
  await lockPerson(tx, personId);
  const person = await findPerson(tx, personId);
  return person && { ...person, isLastAdmin: admins.length === 1 && admins[0] === personId };
}
