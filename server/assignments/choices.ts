import type { Connection } from '@/db/client';
import { listPeople } from '@/db/queries/person';
import { listSections } from '@/db/queries/section';
import { holdsAny } from '@/newsroom/actor';
import { WRITING_ROLES } from '@/newsroom/standing';

/** What can be chosen for an assignment. */
export interface AssignmentChoices {
  /** Whom it can be given to, by name. */
  writers: { personId: string; name: string }[];
  sections: { id: string; name: string }[];
}

export async function readAssignmentChoices(read: Connection): Promise<AssignmentChoices> {
  const people = await listPeople(read);
  const sections = await listSections(read);
  return {
    writers: people
      .filter((person) => !person.disabledAt && holdsAny(person, WRITING_ROLES))
      .map(({ personId, name }) => ({ personId, name })),
    sections: sections.map(({ id, name }) => ({ id, name })),
  };
}
