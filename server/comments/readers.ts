import type { Connection } from '@/db/client';
import { listPeople } from '@/db/queries/person';
import type { Mentionable } from '@/newsroom/comments/mentions';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { StorySubject } from '@/newsroom/standing';
import type { Reading } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { noSuchStory, type ReadQuestion, readableRow } from '../stories/readable';

/** Everybody who may read this story: only they are mentioned and told. */
export async function readersOf(connection: Connection, subject: StorySubject): Promise<Mentionable[]> {
  const people = await listPeople(connection);
  return people
    .filter((person) => !person.disabledAt && may(person, 'story.read', subject))
    .map(({ personId, name }) => ({ personId, name }));
}

/** Whom one may mention in the comments of a story, by name. */
export async function peopleToMention(
  question: ReadQuestion,
  context: Reading,
): Promise<Outcome<Mentionable[]>> {
  const row = await readableRow(question, context);
  if (!row) return noSuchStory();
  const { read } = context.database;
  return grant(await readersOf(read, await subjectOf(read, row)));
}
