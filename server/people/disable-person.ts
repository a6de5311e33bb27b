import { endSessions, updatePerson } from '@/db/queries/person';
import { type Outcome, refuse } from '@/newsroom/refusal';
import { changePerson } from './change-person';
import type { PeopleContext } from './context';

/**
 * Closes an account: all its sessions end and nobody can sign in with it. Bylines, stories and history stay. Neither
 * one's own account nor that of the last admin can be closed.
 */
export async function disablePerson(
  { personId }: { personId: string },
  context: PeopleContext,
): Promise<Outcome<null>> {
  return changePerson(context, personId, async (tx, person) => {
    if (person.isLastAdmin) {
      return refuse('conflict', `${person.name} is the only admin. Make somebody else an admin first.`);
    }
    if (personId === context.actor.personId) {
      return refuse('conflict', 'You cannot disable your own account. Another admin can.');
    }
    await updatePerson(tx, personId, { disabledAt: context.now });
    await endSessions(tx, personId);
    return null;
  });
}
