import { replaceRoles, updatePerson } from '@/db/queries/person';
import { type Outcome, refuse } from '@/newsroom/refusal';
import type { Role } from '@/newsroom/roles';
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
    await updatePerson(tx, personId, { name });
    await replaceRoles(tx, { personId, roles: [...new Set(roles)] });
    return null;
  });
}
