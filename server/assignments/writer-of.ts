import type { Connection } from '@/db/client';
import { findPerson } from '@/db/queries/person';
import { type Actor, holdsAny } from '@/newsroom/actor';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { WRITING_ROLES } from '@/newsroom/standing';

/** The person as one who can write a story now. Refuses who is not there any more, or does not write. */
export async function writerOf(tx: Connection, personId: string): Promise<Outcome<Actor>> {
  const standing = await findPerson(tx, personId);
  if (!standing || standing.disabledAt) return refuse('invalid', 'This person does not work here any more.');
  const writer: Actor = { personId, name: standing.name, roles: standing.roles };
  if (holdsAny(writer, WRITING_ROLES)) return grant(writer);
  return refuse('invalid', `${writer.name} does not write stories. Choose somebody who does.`);
}

export function noSuchAssignment(): Refusal {
  return refuse('not_found', 'There is no such assignment.');
}
