import type { Connection } from '@/db/client';
import { endSessions, findPerson, lockPerson, type PersonStanding, updatePerson } from '@/db/queries/person';
import { passwordProblem } from '@/newsroom/password';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { hashPassword, isPassword } from '../auth/password';
import { countWrongTry, forgetWrongTries, hasTriedTooOften, TOO_MANY_TRIES } from '../auth/wrong-tries';
import type { PeopleContext } from './context';

interface PasswordChange {
  oldPassword: string;
  newPassword: string;
}

/**
 * Gives a person a new password by their own hand, once they have shown that they know the old one. Ends all their
 * sessions, this one too: whoever asks signs in anew with the new password. Wrong old passwords are counted.
 */
export async function changeOwnPassword(
  { oldPassword, newPassword }: PasswordChange,
  { actor, database, events, now }: PeopleContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'account.own')) return refuse('not_allowed', 'Sign in to change your password.');
  const problem = passwordProblem(newPassword);
  if (problem) return refuse('invalid', problem);
  const person = await findPerson(database.read, actor.personId);
  if (!person) return refuse('not_found', 'There is no such person.');
  const unproven = await refuseUnlessKnown(person, oldPassword);
  if (unproven) return unproven;
  if (newPassword === oldPassword) {
    return refuse('invalid', 'The new password is the same as the old one. Choose a different one.');
  }
  // Before the transaction: hashing takes long on purpose, and SQLite has one writer.
  const passwordHash = await hashPassword(newPassword);
  const lost = await database.inTransaction((tx) => write(tx, { person, passwordHash, now }));
  if (lost) return lost;
  events.emit('personChanged', { personId: person.personId });
  return grant(null);
}

// A session that was left open on a desk must not be a way to try out passwords.
async function refuseUnlessKnown(person: PersonStanding, oldPassword: string): Promise<Refusal | null> {
  const key = `own ${person.personId}`;
  if (await hasTriedTooOften(key)) return TOO_MANY_TRIES;
  if (await isPassword(person.passwordHash, oldPassword)) {
    await forgetWrongTries(key);
    return null;
  }
  await countWrongTry(key);
  return refuse('invalid', 'Your old password is not right. Nothing was changed.');
}

// The old password was checked outside: an admin may have set another one, or closed the account, meanwhile.
async function write(
  tx: Connection,
  { person, passwordHash, now }: { person: PersonStanding; passwordHash: string; now: Date },
): Promise<Refusal | null> {
  const { personId } = person;
  await lockPerson(tx, personId);
  const current = await findPerson(tx, personId);
  if (!current || current.disabledAt || current.passwordHash !== person.passwordHash) {
    return refuse('conflict', 'Your account was changed meanwhile. Sign in again, then try once more.');
  }
  await updatePerson(tx, personId, { passwordHash });
  await endSessions(tx, personId);
  writeDown(tx, { act: 'password_changed', personId, about: personId, facts: { by: 'own' }, now });
  return null;
}
