import { updatePerson } from '@/db/queries/person';
import type { Outcome } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { changePerson } from './change-person';
import type { PeopleContext } from './context';

/** Opens a disabled account again, with the roles and the password it had. */
export async function enablePerson(
  { personId }: { personId: string },
  context: PeopleContext,
): Promise<Outcome<null>> {
  return changePerson(context, personId, async (tx) => {
    await updatePerson(tx, personId, { disabledAt: null });
    const { actor, now } = context;
    writeDown(tx, { act: 'person_enabled', personId: actor.personId, about: personId, now });
    return null;
  });
}
