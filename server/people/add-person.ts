import { insertPerson } from '@/db/queries/person';
import { tableOfTaken } from '@/db/write-failures';
import { passwordProblem } from '@/newsroom/password';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { Role } from '@/newsroom/roles';
import { WRITING_ROLES } from '@/newsroom/standing';
import { writeDown } from '../audit/write-down';
import { hashPassword } from '../auth/password';
import { newId } from '../ids';
import type { PeopleContext } from './context';
import { insertFirstProfile } from './first-profile';

export interface Newcomer {
  name: string;
  email: string;
  roles: Role[];
  password: string;
}

/** Adds somebody who signs in. Who is going to write gets a byline too. An address can have one account only. */
export async function addPerson(
  { name, email, roles, password }: Newcomer,
  { actor, database, now }: PeopleContext,
): Promise<Outcome<{ personId: string }>> {
  if (!may(actor, 'people.manage')) return refuse('not_allowed', 'Only admins look after people.');
  const problem = passwordProblem(password);
  if (problem) return refuse('invalid', problem);
  const personId = newId();
  const row = { id: personId, name, email, roles: [...new Set(roles)], createdAt: now };
  const passwordHash = await hashPassword(password);
  try {
    await database.inTransaction(async (tx) => {
      await insertPerson(tx, { ...row, passwordHash });
      if (roles.some((role) => WRITING_ROLES.includes(role)))
        await insertFirstProfile(tx, { personId, name });
      const facts = { roles: row.roles };
      writeDown(tx, { act: 'person_added', personId: actor.personId, about: personId, facts, now });
    });
  } catch (failure) {
    if (tableOfTaken(failure) !== 'person') throw failure;
    return refuse('conflict', `${email} has an account already.`);
  }
  return grant({ personId });
}
