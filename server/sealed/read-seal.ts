import { listPeople } from '@/db/queries/person';
import { listMembers, listSealDeeds } from '@/db/queries/sealed-story';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome } from '@/newsroom/refusal';
import { mayBeMember } from '@/newsroom/sealed';
import type { Reading } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { noSuchStory, type ReadQuestion, readableRow } from '../stories/readable';

/** The seal of a story as its members see it; times are ISO 8601 in UTC. */
export interface SealView {
  isSealed: boolean;
  members: SealMember[];
  /** Who could be let in. */
  choices: { personId: string; name: string }[];
  /** What was done to the seal, newest first. */
  deeds: { id: string; sentence: string; reason: string | null; at: string }[];
  mayChange: boolean;
}

export interface SealMember {
  personId: string;
  name: string;
  /** Why somebody cannot be put out: they write it, or have sealed it. */
  stays: 'author' | 'sealer' | null;
}

/** Who is a member of a story, and what became of its seal. Not found for who may not read the story. */
export async function readSeal(question: ReadQuestion, { database }: Reading): Promise<Outcome<SealView>> {
  const { read } = database;
  const row = await readableRow(question, { database });
  if (!row) return noSuchStory();
  const people = await listPeople(read);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const members = row.sealedAt ? await listMembers(read, row.id) : [];
  const isIn = new Set(members.map(({ personId }) => personId));
  const deeds = await listSealDeeds(read, row.id);
  return grant({
    isSealed: row.sealedAt !== null,
    members: members.map(({ personId, name, isAuthor }) => ({
      personId,
      name,
      stays: isAuthor ? 'author' : personId === row.sealedBy ? 'sealer' : null,
    })),
    choices: people
      .filter((person) => !person.disabledAt && mayBeMember(person) && !isIn.has(person.personId))
      .map(({ personId, name }) => ({ personId, name })),
    deeds: deeds.map(({ id, deed, byName, aboutId, reason, at }) => ({
      id,
      sentence: DEEDS[deed](byName, names.get(aboutId ?? '') ?? 'somebody'),
      reason,
      at: at.toISOString(),
    })),
    mayChange: may(question.actor, 'story.seal', await subjectOf(read, row)),
  });
}

const DEEDS = {
  sealed: (by: string) => `${by} sealed the story`,
  added: (by: string, whom: string) => `${by} let ${whom} in`,
  removed: (by: string, whom: string) => `${by} put ${whom} out`,
  broken: (by: string) => `${by} joined past the seal`,
  lifted: (by: string) => `${by} lifted the seal`,
};
