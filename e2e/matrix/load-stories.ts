import { copy, p } from '@/content/builder';
import { type Database, openDatabase } from '@/db/client';
import { noteContributor } from '@/db/queries/contributor';
import { listInvitations } from '@/db/queries/invitation';
import { findPersonByEmail, insertPerson } from '@/db/queries/person';
import { listSections } from '@/db/queries/section';
import { addWriter } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import type { Outcome } from '@/newsroom/refusal';
import type { Role } from '@/newsroom/roles';
import { giveAssignment } from '@/server/assignments/give';
import { startThread } from '@/server/comments/start-thread';
import { withholdEarlier } from '@/server/corrections/withhold-versions';
import { makeEventBus } from '@/server/events';
import { newId } from '@/server/ids';
import { invite } from '@/server/people/invitations/invite';
import { makePreviewLink } from '@/server/previews/make-link';
import { addMember } from '@/server/sealed/change-members';
import { sealStory } from '@/server/sealed/seal-story';
import { changeApprovalKinds } from '@/server/settings/change-approval-kinds';
import { createStory } from '@/server/stories/create';
import { changeDetails } from '@/server/stories/details';
import { move } from '@/server/stories/move';
import { quickFix } from '@/server/stories/quick-fix';
import { readAsJson } from '@/server/stories/read-as-json';
import type { Press } from '@/server/stories/step';
import { staff } from '../fixtures/people';
import { loadRecords } from './load-records';
import type { LoadedHouse, LoadedStory } from './loaded-story';
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
const sections = await listSections(database.read);
const politics = sections.find(({ slug }) => slug === 'politics')?.id ?? '';
const careful = sections.find(({ slug }) => slug !== 'politics')?.id ?? '';
granted(await changeApprovalKinds({ [careful]: ['copy'] }, { ...now(), actor: chief }));
const stories: LoadedStory[] = [];
for (const [place, state] of wanted.entries()) {
  const isShared = place >= wanted.length - STATE_NAMES.length;
  const mark = `${isShared ? 'shared' : 'spare'} ${100 + place}`;
  stories.push(state === 'assigned' ? await orderStory(mark) : await makeStory(state, mark));
}
const records = await loadRecords({ starter, sealer: chief, addAuthors }, now());
const loaded: LoadedHouse = { stories, records, invitations: await inviteTwo() };
await database.close();
process.stdout.write(JSON.stringify(loaded));

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
      { storyId, actor: starter, seenDetailsRevision: 1, section: sectionOf(state) },
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
  await sealAs(state, storyId);
  for (const step of WAYS[state]) await take(storyId, step, state === 'overridden' && step !== 'submit');
  if (state === 'withheld') await withholdAll(storyId);
  const { revision, hash, details } = granted(await readAsJson({ storyId, actor: chief }, now()));
  const detailsRevision = details.revision;
  const blockId = body[0]?.attrs.id ?? '';
  const slug = headline.toLowerCase().replaceAll(' ', '-');
  return { state, storyId, revision, detailsRevision, hash, blockId, threadId, commentId, headline, slug };
}

/** A draft that the desk has ordered and in which nothing has been written yet. */
async function orderStory(mark: string): Promise<LoadedStory> {
  const order = { brief: '', section: politics, kind: 'news', dueAt: null, commissionedWords: null } as const;
  const headline = `Matrix assigned ${mark}`;
  const wish = { ...order, title: headline, assignee: starter.personId, actor: chief };
  const storyId = granted(await giveAssignment(wish, now())).storyId ?? '';
  await addAuthors(storyId);
  const { revision, hash, details } = granted(await readAsJson({ storyId, actor: chief }, now()));
  const nothing = { blockId: '', threadId: '', commentId: '' };
  const slug = headline.toLowerCase().replaceAll(' ', '-');
  return {
    state: 'assigned',
    storyId,
    revision,
    detailsRevision: details.revision,
    hash,
    headline,
    slug,
    ...nothing,
  };
}

async function sealAs(state: StateName, storyId: string): Promise<void> {
  if (state !== 'sealed' && state !== 'confided') return;
  granted(await sealStory({ storyId, actor: chief }, now()));
  if (state === 'sealed') return;
  const { personId } = await actorOf(PEOPLE['reporter-other']);
  granted(await addMember({ storyId, personId, actor: chief }, now()));
}

async function withholdAll(storyId: string): Promise<void> {
  granted(
    await withholdEarlier({ storyId, actor: chief, reason: 'A court says so.', isLiveToo: true }, now()),
  );
}

function sectionOf(state: StateName): string {
  return state === 'asking' || state === 'overridden' ? careful : politics;
}

/** Two who were invited an hour ago, so that both can be invited again. */
async function inviteTwo(): Promise<LoadedHouse['invitations']> {
  const then = { ...now(), now: new Date(Date.now() - 3_600_000), authSecret: 'of no link that is opened' };
  const admin = await actorOf(PEOPLE.admin);
  const emails = ['ina.waiting@galley.example', 'una.waiting@galley.example'];
  for (const email of emails)
    granted(await invite({ email, roles: ['reporter'] }, { ...then, actor: admin }));
  const [again, revoked] = (await listInvitations(database.read)).map(({ id }) => id);
  return { again: again ?? '', revoked: revoked ?? '' };
}

async function addAuthors(storyId: string): Promise<void> {
  const authors = await Promise.all(AUTHORS.map((name) => actorOf(PEOPLE[name])));
  await database.inTransaction(async (tx) => {
    for (const { personId } of authors) {
      await addWriter(tx, { storyId, personId });
    }
    await noteContributor(tx, { storyId, personId: worker.personId, now: new Date() });
  });
}

async function take(storyId: string, action: Press['action'], isCareless: boolean): Promise<void> {
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
  // Only where something is passed does an override leave anything.
  granted(
    await move(
      { ...seen, action, ...words, ...hour, ...(isCareless && { overrideReason: 'No copy desk tonight.' }) },
      now(),
    ),
  );
}

function granted<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error([outcome.message, ...(outcome.problems ?? []).map(({ message }) => message)].join(' '));
}
