import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { copy, note, p, photo } from '@/content/builder';
import { openDatabase } from '@/db/client';
import { findPersonByEmail } from '@/db/queries/person';
import { insertPhoto } from '@/db/queries/photo';
import { listSections } from '@/db/queries/section';
import { story } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import type { Outcome } from '@/newsroom/refusal';
import { startThread } from '@/server/comments/start-thread';
import { makeEventBus } from '@/server/events';
import { newId } from '@/server/ids';
import { createStory } from '@/server/stories/create';
import { changeDetails } from '@/server/stories/details';
import { move } from '@/server/stories/move';
import { readAsJson } from '@/server/stories/read-as-json';
import type { Press } from '@/server/stories/step';
import { staff } from '../fixtures/people';
import type { Canary } from './canary';

/**
 * What happens to a canary, by the house's own use cases, in a process of its own: `make` prints a new one, `press` takes steps
 * with a story in turn, `due` lets the hour of a scheduled one come.
 */
const [deed = '', storyId = '', ...actions] = process.argv.slice(2);
const database = openDatabase(process.env.DATABASE_URL ?? '');
const now = () => ({ database, events: makeEventBus(), now: new Date() });
const { reporter, editor, managing } = staff.people;
// A kill needs two.
const PRESSED_BY: Partial<Record<Press['action'], string>> = {
  submit: reporter.email,
  ask_kill: managing.email,
};
if (deed === 'make') process.stdout.write(JSON.stringify(await makeCanary()));
else if (deed === 'press') for (const action of actions) await press(action as Press['action']);
else if (deed === 'due') await letItsHourCome();
else throw new Error(`There is no such deed: ${deed}`);
await database.close();

async function makeCanary(): Promise<Omit<Canary, 'origin'>> {
  const actor = await actorOf(reporter.email);
  const photoId = newId();
  const [headline, standfirst, text, caption, credit, alt, tag] = Array.from({ length: 7 }, rareWord);
  const shown = { headline, standfirst, text, slug: rareWord(), caption, credit, alt, tag };
  const hidden = { note: rareWord(), comment: rareWord(), fileName: rareWord() };
  await addPhoto(actor, photoId, hidden.fileName);
  const words = copy({
    headline: `Secret ${headline}`,
    standfirst: `Of ${standfirst}.`,
    body: [
      { ...p(`It says ${text}.`, note(` ${hidden.note}`)), attrs: { id: newId() } },
      photo({ photoId, caption: `At ${caption}`, credit: `${credit}`, alt: `${alt} is seen` }),
    ],
  });
  const { storyId } = granted(await createStory({ actor, copy: words }, now()));
  const politics = (await listSections(database.read)).find(({ slug }) => slug === 'politics')?.id;
  const details = { section: politics ?? null, slug: shown.slug, tags: [`Topic ${tag}`] };
  granted(await changeDetails({ storyId, actor, seenDetailsRevision: 1, ...details }, now()));
  const thread = { storyId, actor, text: `Ask ${hidden.comment}`, isBlocking: false, commentId: newId() };
  granted(await startThread({ ...thread, anchor: { kind: 'story' } }, now()));
  // The builder's words are optional by type only.
  return { storyId, photoId, slug: shown.slug, shown: shown as Canary['shown'], hidden };
}

async function addPhoto(actor: Actor, id: string, fileName: string): Promise<void> {
  const facts = {
    caption: null,
    headline: null,
    creator: null,
    credit: null,
    source: null,
    copyright: null,
    alt: null,
  };
  await database.inTransaction((tx) =>
    insertPhoto(tx, {
      id,
      fileName: `${fileName}.jpg`,
      mediaType: 'image/jpeg',
      width: 1280,
      height: 800,
      bytes: 100,
      sha256: id,
      originalKey: `originals/${id}`,
      facts,
      rawMetadata: '{}',
      rights: 'staff',
      renditions: [
        { key: `renditions/${id}/1280.jpg`, width: 1280, height: 800, bytes: 90, type: 'image/jpeg' },
      ],
      uploadedBy: actor.personId,
      uploadedAt: new Date(),
    }),
  );
}

async function press(action: Press['action']): Promise<void> {
  const actor = await actorOf(PRESSED_BY[action] ?? editor.email);
  const { revision, hash } = granted(await readAsJson({ storyId, actor }, now()));
  const seen = { storyId, actor, seenRevision: revision, expectedHash: hash };
  const tomorrow = new Date(Math.ceil(Date.now() / 60_000 + 24 * 60) * 60_000);
  const hour = action === 'schedule' ? { releaseAt: tomorrow, releaseZone: 'UTC' } : {};
  granted(await move({ ...seen, action, reason: 'Because.', tombstone: 'This was wrong.', ...hour }, now()));
}

async function letItsHourCome(): Promise<void> {
  await database.inTransaction(async (tx) => {
    await tx.update(story).set({ releaseAt: new Date() }).where(eq(story.id, storyId));
  });
}

async function actorOf(email: string): Promise<Actor> {
  const person = await findPersonByEmail(database.read, email);
  if (!person) throw new Error(`Nobody has the address “${email}”`);
  return { personId: person.personId, name: person.name, roles: person.roles };
}

function rareWord(): string {
  return `q${randomBytes(6)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'z')}`;
}

function granted<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error([outcome.message, ...(outcome.problems ?? []).map(({ message }) => message)].join(' '));
}
