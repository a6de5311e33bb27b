import { replaceRoles, updatePerson } from '@/db/queries/person';
import { type Outcome, refuse } from '@/newsroom/refusal';
import type { Role } from '@/newsroom/roles';
import { writeDown } from '../audit/write-down';
import { changePerson } from './change-person';
import type { PeopleContext } from './context';

/**
 * Gives a person this name and exactly these roles, from their next request on. The last admin stays one. Sessions go
 * on: roles are read from the database each time.
 */
export async function changeAccount(
  { personId, name, roles }: { personId: string; name: string; roles: Role[] },
  context: PeopleContext,
): Promise<Outcome<null>> {
  return changePerson(context, personId, async (tx, person) => {
    if (person.isLastAdmin && !roles.includes('admin')) {
      return refuse('conflict', `${person.name} is the only admin. Make somebody else an admin first.`);
    }
    const after = [...new Set(roles)].sort();
    const before = [...person.roles].sort();
    await updatePerson(tx, personId, { name });
    await replaceRoles(tx, { personId, roles: after });
    const by = { personId: context.actor.personId, about: personId, now: context.now };
    if (name !== person.name) writeDown(tx, { act: 'person_renamed', ...by });
    if (after.join() !== before.join())
      writeDown(tx, { act: 'role_change', ...by, facts: { before, after } });
    return null;
  });
}
