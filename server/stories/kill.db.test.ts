import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHistory } from '@/db/queries/history';
import { killRequest, outbox, publication, publicationPhoto, tombstone } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import { isTransitionName, TRANSITION_NAMES } from '@/newsroom/workflow';
import { newId } from '../ids';
import { readFeed } from '../site/feed';
import { readFront } from '../site/front';
import { readAuthor, readSection } from '../site/listing';
import { readStory } from '../site/story';
import { searchStories } from '../site/story-link';
import { TEST_SITE } from '../site/testing-site';
import { wholeSitemap } from '../site/testing-sitemap';
import { changeDetails } from './details';
import { move } from './move';
import { readAsJson } from './read-as-json';
import { restoreText } from './restore-text';
import {
  completeDraft,
  granted,
  hire,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
  tryPress,
} from './testing-newsroom';
import { addPhoto, insertLibraryPhoto } from './testing-typing';

let house: Newsroom;
let chief: Actor;
let otherChief: Actor;

beforeAll(async () => {
  house = await openNewsroom();
  [chief, otherChief] = await house.database.inTransaction(async (tx) => [
    await hire(tx, 'Mona Chief', ['managing_editor']),
    await hire(tx, 'Milo Chief', ['managing_editor']),
  ]);
});
afterAll(() => house.database.close());

const words = 'We published this story without proof.\nWe apologise to everybody in it.';
const asking = { reason: 'No source stands by it.', tombstone: words };

async function askedFor(headline: string): Promise<string> {
  const storyId = await liveStory(house, headline);
  await press(house, { storyId, action: 'ask_kill', actor: chief, ...asking });
  return storyId;
}

async function killed(headline: string): Promise<string> {
  const storyId = await askedFor(headline);
  await press(house, { storyId, action: 'kill', actor: house.editor });
  return storyId;
}

async function standOf(storyId: string): Promise<string> {
  const { state, publicState } = granted(await readAsJson({ storyId, actor: house.editor }, house));
  return `${state} ${publicState}`;
}

const atAddress = (slug: string) =>
  readStory(house.database.read, { sectionSlug: 'politics', slug, site: TEST_SITE });

describe('a kill', () => {
  it('is asked for by a managing editor, and changes nothing for readers yet', async () => {
    const storyId = await askedFor('Asked only');
    expect(await standOf(storyId)).toBe('clean live');
    expect(await atAddress('asked-only')).toMatchObject({ found: 'story' });
    const rows = await house.database.read.select().from(killRequest).where(eq(killRequest.storyId, storyId));
    expect(rows).toMatchObject([{ askedBy: chief.personId, reason: 'No source stands by it.', words }]);
  });

  it.each([
    ['an editor', () => house.editor],
    ['a reporter, the author', () => house.reporter],
    ['an admin', () => house.admin],
  ])('is not asked for by %s', async (_, who) => {
    const storyId = await liveStory(house, `Not by ${_}`);
    const outcome = await tryPress(house, { storyId, action: 'ask_kill', actor: who(), ...asking });
    expect(outcome.ok).toBe(false);
    expect(await standOf(storyId)).toBe('clean live');
  });

  it.each([
    ['without a reason', { tombstone: words }, 'Give a reason.'],
    [
      'without words for readers',
      { reason: 'Libel.', tombstone: ' \u200b' },
      'Write what readers will find in its place.',
    ],
  ])('is refused %s', async (_, given, message) => {
    const storyId = await liveStory(house, `Refused ${_}`);
    const outcome = await tryPress(house, { storyId, action: 'ask_kill', actor: chief, ...given });
    expect(outcome).toMatchObject({ code: 'invalid', message });
  });

  it('is not confirmed by who asked for it, and not asked for twice', async () => {
    const storyId = await askedFor('Only one person');
    expect(await tryPress(house, { storyId, action: 'kill', actor: chief })).toMatchObject({
      code: 'not_allowed',
      message:
        '“Confirm kill” is not yours to press: only editors who did not ask for the kill themselves can.',
    });
    const again = await tryPress(house, { storyId, action: 'ask_kill', actor: otherChief, ...asking });
    expect(again).toMatchObject({
      code: 'conflict',
      message: 'Somebody has asked for this story to be killed already.',
    });
    expect(await standOf(storyId)).toBe('clean live');
  });

  it('is for the words that its second person has read: asked for anew meanwhile, it waits', async () => {
    const storyId = await askedFor('Changed words');
    const { revision } = granted(await readAsJson({ storyId, actor: house.editor }, house));
    await press(house, { storyId, action: 'spare', actor: chief });
    await press(house, {
      storyId,
      action: 'ask_kill',
      actor: chief,
      reason: 'Libel.',
      tombstone: 'Other words.',
    });
    const late = await move({ storyId, action: 'kill', actor: house.editor, seenRevision: revision }, house);
    expect(late).toMatchObject({ code: 'conflict' });
    expect(await standOf(storyId)).toBe('clean live');
  });

  it('happens once when two confirm at the same moment', async () => {
    const storyId = await askedFor('Two at once');
    const outcomes = await Promise.all(
      [house.editor, house.otherEditor].map((actor) => tryPress(house, { storyId, action: 'kill', actor })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const history = await listHistory(house.database.read, storyId);
    expect(history.filter(({ action }) => action === 'kill')).toHaveLength(1);
  });

  it('takes the story from every place where readers had it', async () => {
    const { read } = house.database;
    const places = async () => [
      await readFront(read, TEST_SITE),
      await readSection(read, { slug: 'politics', page: 1, site: TEST_SITE }),
      await readAuthor(read, { slug: 'noa-reed', page: 1, site: TEST_SITE }),
      await readFeed(read, TEST_SITE),
      await wholeSitemap(read),
      await searchStories(read, { query: 'quillwort', siteUrl: TEST_SITE.url }),
    ];
    const photoId = newId();
    await insertLibraryPhoto(house, photoId);
    const storyId = await completeDraft(house, 'Quillwort affair');
    await addPhoto(house, storyId, house.reporter, photoId);
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    for (const action of ['approve', 'publish'] as const)
      await press(house, { storyId, action, actor: house.editor });
    await press(house, { storyId, action: 'ask_kill', actor: chief, ...asking });
    for (const place of await places()) expect(JSON.stringify(place)).toContain('quillwort-affair');
    await press(house, { storyId, action: 'kill', actor: house.editor });
    for (const place of await places()) expect(JSON.stringify(place)).not.toContain('quillwort-affair');
    // A photo's address is public because this row names it.
    for (const table of [publication, publicationPhoto])
      expect(await read.select({ id: table.storyId }).from(table).where(eq(table.storyId, storyId))).toEqual(
        [],
      );
  });

  it('leaves a tombstone at its address', async () => {
    const storyId = await killed('Stone stays');
    expect(await standOf(storyId)).toBe('clean killed');
    expect(await atAddress('stone-stays')).toMatchObject({
      found: 'killed',
      words,
      at: { iso: house.now.toISOString() },
    });
    const stones = await house.database.read.select().from(tombstone).where(eq(tombstone.storyId, storyId));
    expect(stones).toEqual([{ storyId, words, at: house.now }]);
  });

  it('can follow a withdrawal, and leaves the tombstone then, too', async () => {
    const storyId = await liveStory(house, 'First withdrawn');
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'Checking.' });
    expect(await atAddress('first-withdrawn')).toEqual({ found: 'withdrawn' });
    await press(house, { storyId, action: 'ask_kill', actor: chief, ...asking });
    await press(house, { storyId, action: 'kill', actor: otherChief });
    expect(await atAddress('first-withdrawn')).toMatchObject({ found: 'killed' });
  });

  it('is told to authors and desk in a mail without a word of the story', async () => {
    const storyId = await killed('Told quietly');
    const mails = (await house.database.read.select({ payload: outbox.payload }).from(outbox)).map(
      ({ payload }) => payload as { toPersonId: string; text: string; path: string },
    );
    const own = mails.filter(({ path }) => path.endsWith(storyId));
    expect(own.map(({ text }) => text)).toContain('Your story was killed by Edie Marsh.');
    expect(
      own.some(
        ({ toPersonId, text }) => toPersonId === house.otherEditor.personId && text.includes('proposed'),
      ),
    ).toBe(true);
    expect(JSON.stringify(own)).not.toMatch(/Told quietly|apologise/);
  });
});

describe('a killed story', () => {
  it('cannot be brought back by any step, by anybody', async () => {
    const storyId = await killed('Never again');
    for (const actor of [house.reporter, house.editor, chief, house.admin])
      for (const action of TRANSITION_NAMES) {
        if (action === 'start' || !isTransitionName(action)) continue;
        const given = {
          ...asking,
          changeClass: 'update',
          note: 'Back.',
          releaseAt: new Date(house.now.getTime() + 60_000),
        };
        expect((await tryPress(house, { storyId, action, actor, ...given })).ok).toBe(false);
      }
    expect(await standOf(storyId)).toBe('clean killed');
  });

  it('takes no text and no details, and its address is given to no other story', async () => {
    const storyId = await killed('Nothing moves');
    const restored = await restoreText(
      { storyId, actor: house.editor, versionNumber: 1, blockId: null },
      house,
    );
    expect(restored).toMatchObject({ ok: false, code: 'not_allowed' });
    const changed = await changeDetails(
      { storyId, actor: house.editor, seenDetailsRevision: 2, slug: 'elsewhere' },
      house,
    );
    expect(changed.ok).toBe(false);
    await expect(liveStory(house, 'Nothing moves')).rejects.toThrow('This slug is taken');
  });
});
