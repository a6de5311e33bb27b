import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listLibrary } from '@/db/queries/library';
import { waitingMessages } from '@/db/queries/outbox';
import { findPersonByEmail, listPeople } from '@/db/queries/person';
import { findPhoto } from '@/db/queries/photo';
import { duePosts } from '@/db/queries/post-watch';
import { outbox, publication, socialPost, story } from '@/db/schema';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import type { Actor } from '@/newsroom/actor';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { isPassword } from '@/server/auth/password';
import { makeEventBus } from '@/server/events';
import { fileStorage } from '@/server/media/storage';
import { beginWatches } from '@/server/posts/begin-watches';
import { readHistoryPage } from '@/server/stories/history-page';
import { readForDesk } from '@/server/stories/read-for-desk';
import type { DemoStory } from '../demo-newsroom/demo-story';
import { loadNewsroom, loadPeopleAndSections } from './load-newsroom';
import type { LoadContext } from './newsroom-to-load';
import { aPhoto, ferryStory, noPhotos, plainStory, small } from './testing-small-newsroom';

const NOW = new Date('2026-03-02T12:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();

let database: TestDatabase;
let folder: string;
let context: LoadContext;
beforeEach(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'galley-photos-'));
  context = { database, storage: fileStorage(folder), events: makeEventBus(), now: NOW };
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const load = (...stories: DemoStory[]) => {
  const isWhole = stories.includes(ferryStory);
  const media = isWhole ? { photos: aPhoto() } : { photos: noPhotos(), posts: {} };
  return loadNewsroom({ ...small, ...media, stories }, context);
};

async function editor(): Promise<Actor> {
  const person = await findPersonByEmail(database.read, 'editor@galley.example');
  if (!person) throw new Error('The editor was not loaded');
  return person;
}

async function onTheDesk(headline: string) {
  const rows = await database.read.select({ id: story.id, headline: story.headline }).from(story);
  const row = rows.find((each) => each.headline === headline);
  if (!row) throw new Error(`There is no story “${headline}”`);
  const read = await readForDesk({ storyId: row.id, actor: await editor() }, { database, now: NOW });
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

describe('a story in review', () => {
  const { publishedHoursAgo: _, changes: __, revision: ___, ...begun } = plainStory;
  const inReview: DemoStory = { ...begun, state: { working: 'in_review', public: 'never' } };

  it('can have an approval that has lapsed, with what has changed since', async () => {
    const replaced = { now: 'Plain.', before: 'Plain' };
    await load({ ...inReview, lapsed: { by: 'editor', replaced } });
    const { workingState, needed } = await onTheDesk('A plain story');
    expect(workingState).toBe('in_review');
    expect(needed).toMatchObject([{ state: 'lapsed', given: { byName: 'Edie Marsh' }, changeCount: 1 }]);
  });

  it('can be held', async () => {
    await load({ ...inReview, hold: { kind: 'rights', by: 'editor', reason: 'Whose is it?' } });
    const { holds } = await onTheDesk('A plain story');
    expect(holds).toMatchObject([{ kind: 'rights', byName: 'Edie Marsh', reason: 'Whose is it?' }]);
  });
});

describe('a published story that is being revised', () => {
  beforeEach(() => load(ferryStory));

  it('stands as a draft over what readers have', async () => {
    const { workingState, publicState, live } = await onTheDesk('The ferry runs again, mostly');
    expect([workingState, publicState, live?.path]).toEqual(['draft', 'live', '/world/ferry-runs-again']);
    expect(await database.read.select({ headline: publication.headline }).from(publication)).toEqual([
      { headline: 'The ferry runs again' },
    ]);
  });

  it('has every step in its history, by the person and at the time it belongs to', async () => {
    const { history } = await onTheDesk('The ferry runs again, mostly');
    const steps = history.toReversed();
    expect(steps.map((entry) => entry.sentence)).toEqual([
      'Started by Maren Lund',
      'Submitted for review by Maren Lund',
      'Approved by Edie Marsh',
      'Published by Edie Marsh',
      'Opened for revision by Maren Lund',
      'Submitted for review by Maren Lund',
      'Approved by Edie Marsh',
      'Updated by Edie Marsh',
      'Opened for revision by Maren Lund',
    ]);
    expect([steps[0]?.at, steps[3]?.at, steps[7]?.at]).toEqual([hoursAgo(50), hoursAgo(40), hoursAgo(20)]);
    expect(steps[7]).toMatchObject({
      change: 'Correction',
      note: 'An earlier version said three crossings.',
    });
  });

  it('tells its steps in the order of time', async () => {
    const { history } = await onTheDesk('The ferry runs again, mostly');
    const times = history.toReversed().map((entry) => entry.at);
    expect(times).toEqual(times.toSorted());
  });

  it('keeps the words of each publication as a version', async () => {
    const { id, history } = await onTheDesk('The ferry runs again, mostly');
    const question = { storyId: id, actor: await editor() };
    const texts = await Promise.all(
      ['publish', 'publish_update'].map(async (action) => {
        const number = history.find((entry) => entry.action === action)?.versionNumber ?? 0;
        const asked = { version: String(number), from: null, to: null, page: null };
        const outcome = await readHistoryPage({ ...question, asked }, context);
        return JSON.stringify(outcome.ok && outcome.value.shown);
      }),
    );
    expect(texts.map((text) => /are (\w+) crossings/.exec(text)?.[1])).toEqual(['three', 'two']);
  });

  it('shows its photo and the archived post to readers', async () => {
    const [first] = await listLibrary(
      database.read,
      { reader: MEMBER_OF_NOTHING },
      { after: null, limit: 9 },
    );
    const photo = await findPhoto(database.read, first?.photoId ?? '');
    expect(photo).toMatchObject({ fileName: 'ferry.jpg', facts: { caption: 'From the file.' } });
    const published = await database.read.select({ lead: publication.leadPhotoId }).from(publication);
    expect(published).toEqual([{ lead: photo?.id }]);
    const { url, language, capturedHow, postedOn } = socialPost;
    expect(await database.read.select({ url, language, capturedHow, postedOn }).from(socialPost)).toEqual([
      {
        url: 'https://x.com/captain/status/42',
        language: 'en',
        capturedHow: 'by_hand',
        postedOn: '2026-02-28',
      },
    ]);
  });

  it('leaves its invented post alone: no platform is ever asked about it by itself', async () => {
    const nextCentury = new Date('2100-01-01T00:00:00.000Z');
    await beginWatches(database);
    expect(await duePosts(database.read, { now: nextCentury, limit: 10 })).toEqual([]);
  });

  it('leaves no mail behind that anybody would be sent', async () => {
    expect(await waitingMessages(database.read, { now: NOW, limit: 9 })).toEqual([]);
    expect((await database.read.select({ id: outbox.id }).from(outbox)).length).toBeGreaterThan(0);
  });
});

describe('where a story can stand', () => {
  const reason = 'Ask the other side.';
  const never = { publishedHoursAgo: undefined, changes: [], revision: {} };
  const cases: [string, Partial<DemoStory>, string[]][] = [
    ['a draft', { ...never, state: { working: 'draft', public: 'never' } }, ['start']],
    ['in review', { ...never, state: { working: 'in_review', public: 'never' } }, ['start', 'submit']],
    [
      'returned',
      { ...never, reason, state: { working: 'changes_requested', public: 'never' } },
      ['start', 'submit', 'request_changes'],
    ],
    [
      'approved',
      { ...never, state: { working: 'approved', public: 'never' } },
      ['start', 'submit', 'approve'],
    ],
    [
      'scheduled',
      { ...never, scheduledInHours: 3, state: { working: 'scheduled', public: 'never' } },
      ['start', 'submit', 'approve', 'schedule'],
    ],
    ['spiked', { ...never, reason, state: { working: 'spiked', public: 'never' } }, ['start', 'spike']],
    [
      'published',
      { changes: [], revision: {}, state: { working: 'clean', public: 'live' } },
      ['start', 'submit', 'approve', 'publish'],
    ],
    [
      'withdrawn',
      { changes: [], revision: {}, reason, state: { working: 'clean', public: 'withdrawn' } },
      ['start', 'submit', 'approve', 'publish', 'withdraw'],
    ],
  ];

  it.each(cases)('%s', async (_name, difference, actions) => {
    const wanted = { ...plainStory, ...difference };
    await load(wanted);
    const found = await onTheDesk('A plain story');
    expect([found.workingState, found.publicState]).toEqual([wanted.state.working, wanted.state.public]);
    expect(found.history.toReversed().map((entry) => entry.action)).toEqual(actions);
    expect(found.release?.at ?? null).toBe(wanted.scheduledInHours ? '2026-03-02T15:00:00.000Z' : null);
  });
});

describe('people and sections alone', () => {
  it('sign in with the password and have their profiles', async () => {
    await loadPeopleAndSections(small, context);
    const person = await findPersonByEmail(database.read, 'reporter@galley.example');
    expect(person?.roles).toEqual(['reporter']);
    expect(await isPassword(person?.passwordHash ?? '', 'a good password')).toBe(true);
  });

  it('are never loaded into a database that has people', async () => {
    await loadPeopleAndSections(small, context);
    await expect(load(plainStory)).rejects.toThrow('There are people in this database already');
    expect(await listPeople(database.read)).toHaveLength(2);
  });
});

describe('a newsroom that does not hold together', () => {
  it('is refused with the name of what is missing', async () => {
    await expect(load({ ...plainStory, section: 'sport' })).rejects.toThrow('has no section “sport”');
  });

  it('is refused with the reason of the house', async () => {
    const own = { ...plainStory, approvedBy: 'reporter' } as const;
    await expect(load(own)).rejects.toThrow('“approve” of “plain” was refused');
  });
});
