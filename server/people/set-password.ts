import { endSessions, updatePerson } from '@/db/queries/person';
import { passwordProblem } from '@/newsroom/password';
import { type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { hashPassword } from '../auth/password';
import { changePerson } from './change-person';
import type { PeopleContext } from './context';

/** Gives a person a new password and ends all their sessions: whoever knew the old one is out. */
export async function setPassword(
  { personId, password }: { personId: string; password: string },
  context: PeopleContext,
): Promise<Outcome<null>> {
  const problem = passwordProblem(password);
  if (problem) return refuse('invalid', problem);
  // Before the transaction: hashing takes long on purpose, and SQLite has one writer.
  const passwordHash = await hashPassword(password);
  return changePerson(context, personId, async (tx) => {
    await updatePerson(tx, personId, { passwordHash });
    await endSessions(tx, personId);
    const { actor, now } = context;
    const facts = { by: 'admin' };
    writeDown(tx, { act: 'password_changed', personId: actor.personId, about: personId, facts, now });
    return null;
  });
}
