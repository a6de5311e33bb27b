import { copy, p } from '@/content/builder';
import { type Database, openDatabase } from '@/db/client';
import { noteContributor } from '@/db/queries/contributor';
import { findPersonByEmail, insertPerson } from '@/db/queries/person';
import { listSections } from '@/db/queries/section';
import { addWriter } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import type { Outcome } from '@/newsroom/refusal';
import type { Role } from '@/newsroom/roles';
import { startThread } from '@/server/comments/start-thread';
import { makeEventBus } from '@/server/events';
import { newId } from '@/server/ids';
import { makePreviewLink } from '@/server/previews/make-link';
import { createStory } from '@/server/stories/create';
import { changeDetails } from '@/server/stories/details';
import { move } from '@/server/stories/move';
import { quickFix } from '@/server/stories/quick-fix';
import { readAsJson } from '@/server/stories/read-as-json';
import type { Press } from '@/server/stories/step';
import { staff } from '../fixtures/people';
import type { LoadedStory } from './loaded-story';
import { AUTHORS, CHIEF, PEOPLE, ROLE_OF } from './people';
import { isStateName, STATE_NAMES, type StateName } from './states';
import { WAYS } from './ways';

/**
 * Adds the people and stories of the matrix to the newsroom of DATABASE_URL: one story for each name of a state that it
 * is given, the last of them to be shared, by the house's own use cases. A process of its own, because the schema's dialect is fixed when its module is
 * loaded. Prints the stories as JSON, in the order asked for.
 */
const database = openDatabase(process.env.DATABASE_URL ?? '');
const house = { database, events: makeEventBus() };
const wanted = process.argv.slice(2).filter(isStateName);
await hireMissing(database);
const chief = await actorOf(CHIEF);
const starter = await actorOf(PEOPLE['reporter-own']);
const worker = await actorOf(PEOPLE['editor-own']);
// A kill needs two, and the author gives the story to the desk.
const PRESSED_BY: Partial<Record<Press['action'], Actor>> = {
  submit: starter,
  revise: starter,
  kill: worker,
};
const politics = (await listSections(database.read)).find(({ slug }) => slug === 'politics')?.id;
const stories: LoadedStory[] = [];
for (const [place, state] of wanted.entries()) {
  const isShared = place >= wanted.length - STATE_NAMES.length;
  stories.push(await makeStory(state, `${isShared ? 'shared' : 'spare'} ${100 + place}`));
}
await database.close();
process.stdout.write(JSON.stringify(stories));

async function hireMissing({ read, inTransaction }: Database): Promise<void> {
  const known = await findPersonByEmail(read, staff.people.reporter.email);
  if (!known) throw new Error('The people of the browser tests were not loaded');
  const { passwordHash } = known;
  const people = Object.entries(PEOPLE).map(([name, email]) => ({ email, role: roleOf(name) }));
  for (const { email, role } of [...people, { email: CHIEF, role: 'managing_editor' as const }]) {
    if (!email || (await findPersonByEmail(read, email))) continue;
    const roles: Role[] = role ? [role] : [];
    const name = email.split('@')[0] ?? email;
    await inTransaction((tx) =>
      insertPerson(tx, { id: newId(), email, name, passwordHash, roles, createdAt: new Date() }),
    );
  }
}

function roleOf(name: string): Role | null {
  return Object.hasOwn(ROLE_OF, name) ? ROLE_OF[name as keyof typeof ROLE_OF] : null; // just seen to be a key
}

async function actorOf(email: string): Promise<Actor> {
  const person = await findPersonByEmail(database.read, email);
  if (!person) throw new Error(`Nobody has the address “${email}”`);
  return { personId: person.personId, name: person.name, roles: person.roles };
}

function now() {
  return { ...house, now: new Date() };
}

async function makeStory(state: StateName, mark: string): Promise<LoadedStory> {
  const headline = `Matrix ${state.replace('_', '')} ${mark}`;
  const body = [{ ...p('The bridge is open again.'), attrs: { id: newId() } }];
  const { storyId } = granted(await createStory({ actor: starter, copy: copy({ headline, body }) }, now()));
  granted(
    await changeDetails(
      { storyId, actor: starter, seenDetailsRevision: 1, section: politics ?? null },
      now(),
    ),
  );
  await addAuthors(storyId);
  const words = { storyId, actor: starter, text: 'Is this so?', isBlocking: false };
  const commentId = newId();
  const thread = { ...words, commentId, anchor: { kind: 'story' } } as const;
  const { threadId } = granted(await startThread(thread, now()));
  const preview = {
    storyId,
    actor: chief,
    recipient: 'Somebody outside',
    days: 7,
    mayComment: true,
    shows: 'version',
  } as const;
  granted(await makePreviewLink(preview, now()));
  for (const step of WAYS[state]) await take(storyId, step);
  const { revision, hash, details } = granted(await readAsJson({ storyId, actor: chief }, now()));
  const detailsRevision = details.revision;
  const blockId = body[0]?.attrs.id ?? '';
  const slug = headline.toLowerCase().replaceAll(' ', '-');
  return { state, storyId, revision, detailsRevision, hash, blockId, threadId, commentId, headline, slug };
}

async function addAuthors(storyId: string): Promise<void> {
  const authors = await Promise.all(AUTHORS.map((name) => actorOf(PEOPLE[name])));
  await database.inTransaction(async (tx) => {
    for (const { personId } of authors) {
      if (personId !== starter.personId) await addWriter(tx, { storyId, personId });
    }
    await noteContributor(tx, { storyId, personId: worker.personId, now: new Date() });
  });
}

async function take(storyId: string, action: Press['action']): Promise<void> {
  const { revision, hash, body } = granted(await readAsJson({ storyId, actor: chief }, now()));
  const actor = PRESSED_BY[action] ?? chief;
  const seen = { storyId, actor, seenRevision: revision, expectedHash: hash };
  if (action === 'quick_fix') {
    const blockId = String(body?.content?.[0]?.attrs?.id);
    granted(await quickFix({ ...seen, blockId, words: 'The bridge is agian open.' }, now()));
    return;
  }
  const tomorrow = new Date(Math.ceil(Date.now() / 60_000 + 24 * 60) * 60_000);
  const hour = action === 'schedule' ? { releaseAt: tomorrow, releaseZone: 'UTC' } : {};
  const words = { reason: 'Because.', tombstone: 'This was wrong.', changeClass: 'update', note: 'More.' };
  granted(await move({ ...seen, action, ...words, ...hour }, now()));
}

function granted<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error([outcome.message, ...(outcome.problems ?? []).map(({ message }) => message)].join(' '));
}
