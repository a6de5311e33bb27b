import type { Connection } from '@/db/client';
import { insertAuthor } from '@/db/queries/author';
import { insertPerson } from '@/db/queries/person';
import { insertSection } from '@/db/queries/section';
import { putSetting } from '@/db/queries/setting';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import type { Actor } from '@/newsroom/actor';
import type { FourEyes } from '@/newsroom/facts';
import type { Outcome } from '@/newsroom/refusal';
import type { Role } from '@/newsroom/roles';
import { makeEventBus } from '../events';
import { newId } from '../ids';
import type { StoryContext } from './context';
import { createStory } from './create';
import { changeDetails } from './details';
import { move } from './move';
import { readAsJson } from './read-as-json';
import type { Press } from './step';
import { typeParagraph } from './testing-typing';

/** Noon of a working day: the time of all that happens in a test that does not say otherwise. */
export const NOON = new Date('2026-03-02T12:00:00.000Z');

/** A newsroom with a small staff and two sections, for tests. */
export interface Newsroom extends StoryContext {
  database: TestDatabase;
  reporter: Actor;
  otherReporter: Actor;
  contributor: Actor;
  editor: Actor;
  otherEditor: Actor;
  admin: Actor;
  politics: string;
  world: string;
  /** The byline profile of `reporter`. */
  noasProfile: string;
}

/** Opens one on an empty database; without one, on a fresh one of the project's dialect. Close its database at the end. */
export async function openNewsroom(given?: TestDatabase): Promise<Newsroom> {
  const database = given ?? (await openTestDatabase());
  const [politics, world, noasProfile] = [newId(), newId(), newId()];
  const staff = await database.inTransaction(async (tx) => {
    await insertSection(tx, { id: politics, slug: 'politics', name: 'Politics', position: 1 });
    await insertSection(tx, { id: world, slug: 'world', name: 'World', position: 2 });
    const reporter = await hire(tx, 'Noa Reed', ['reporter']);
    await insertAuthor(tx, {
      id: noasProfile,
      slug: 'noa-reed',
      name: 'Noa Reed',
      personId: reporter.personId,
    });
    return {
      reporter,
      otherReporter: await hire(tx, 'Rob Hale', ['reporter']),
      contributor: await hire(tx, 'Cleo Ward', ['contributor']),
      editor: await hire(tx, 'Edie Marsh', ['editor']),
      otherEditor: await hire(tx, 'Max Lund', ['editor']),
      admin: await hire(tx, 'Ada Price', ['admin']),
    };
  });
  return { database, events: makeEventBus(), now: NOON, politics, world, noasProfile, ...staff };
}

/** Adds a person to the staff. */
export async function hire(tx: Connection, name: string, roles: Role[]): Promise<Actor> {
  const id = newId();
  const email = `${name.toLowerCase().replace(' ', '.')}@galley.example`;
  await insertPerson(tx, { id, email, name, passwordHash: 'none', roles, createdAt: NOON });
  return { personId: id, name, roles };
}

export async function setFourEyes(newsroom: Newsroom, policy: FourEyes): Promise<void> {
  await newsroom.database.inTransaction((tx) =>
    putSetting(tx, { key: 'fourEyes', value: policy, changedAt: NOON, changedBy: null }),
  );
}

/** A draft by `reporter` that lacks nothing: headline, text, section and byline. */
export async function completeDraft(
  newsroom: Newsroom,
  headline = 'Harbour bridge reopens',
): Promise<string> {
  const { reporter, politics } = newsroom;
  const { storyId } = granted(await createStory({ actor: reporter, headline }, newsroom));
  await typeParagraph(newsroom, storyId, reporter, 'The bridge is open again.');
  granted(
    await changeDetails({ storyId, actor: reporter, seenDetailsRevision: 1, section: politics }, newsroom),
  );
  return storyId;
}

/** The hash of what would be published now. */
export async function hashOf(newsroom: Newsroom, storyId: string): Promise<string> {
  return granted(await readAsJson({ storyId, actor: newsroom.editor }, newsroom)).hash;
}

/** Presses a button having just read the story, as a person does; throws when it is refused. */
export async function press(
  newsroom: Newsroom,
  wanted: Omit<Press, 'seenRevision' | 'expectedHash'>,
): Promise<void> {
  granted(await tryPress(newsroom, wanted));
}

/** As `press`, and hands out the refusal. */
export async function tryPress(newsroom: Newsroom, wanted: Omit<Press, 'seenRevision' | 'expectedHash'>) {
  const { revision, hash } = granted(
    await readAsJson({ storyId: wanted.storyId, actor: newsroom.editor }, newsroom),
  );
  return move({ seenRevision: revision, expectedHash: hash, ...wanted }, newsroom);
}

/** A complete story, submitted by `reporter`. */
export async function submittedStory(newsroom: Newsroom, headline?: string): Promise<string> {
  const storyId = await completeDraft(newsroom, headline);
  await press(newsroom, { storyId, action: 'submit', actor: newsroom.reporter });
  return storyId;
}

/** A complete story, approved by `editor`, who did not work on it. */
export async function approvedStory(newsroom: Newsroom, headline?: string): Promise<string> {
  const storyId = await submittedStory(newsroom, headline);
  await press(newsroom, { storyId, action: 'approve', actor: newsroom.editor });
  return storyId;
}

/** A story that readers have. */
export async function liveStory(newsroom: Newsroom, headline?: string): Promise<string> {
  const storyId = await approvedStory(newsroom, headline);
  await press(newsroom, { storyId, action: 'publish', actor: newsroom.editor });
  return storyId;
}

/** The value of an outcome; throws what was refused. */
export function granted<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error([outcome.message, ...(outcome.problems ?? []).map((problem) => problem.message)].join(' '));
}
