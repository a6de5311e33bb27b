import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPublication } from '@/db/queries/publication';
import { readSiteState, touchesAfter } from '@/db/queries/site-touch';
import { notingShown, type Shown } from '@/db/shown';
import { makeLog } from '../log';
import { touches } from '../site/bake/touched';
import { TEST_SITE } from '../site/testing-site';
import { publishAgain } from '../site/testing-stories';
import { granted } from '../stories/testing-newsroom';
import { chooseForStory } from './change-policies';
import { moderateComment } from './moderate';
import { readCommentsOfStory, readCommentsPage, readOneComment } from './read-comments';
import { GALE, openReaders, type Readers } from './testing-readers';

let readers: Readers;

beforeAll(async () => {
  readers = await openReaders();
  await readers.paper.author('rob', { name: 'Rob Hale', personId: readers.house.otherReporter.personId });
  await readers.paper.publish({ id: 'fog', section: 'sport', slug: 'fog', authors: ['rob'] });
  await readers.choose({ mode: 'open' });
});
afterAll(() => readers.house.database.close());

const read = () => readers.house.database.read;
const now = () => readers.house.now;

async function galeRow() {
  const story = await findPublication(read(), GALE);
  if (!story) throw new Error('The gale is not there');
  return story;
}

/** What a page of the paper shows, by the names that touches are compared with. */
async function shownBy(work: () => Promise<unknown>): Promise<Shown> {
  const shown: Shown = { things: new Set(), until: null };
  await notingShown(shown, work);
  return shown;
}

const storyPage = () =>
  shownBy(() => readCommentsOfStory(read(), { storyId: 'gale', now: now(), log: makeLog('silent') }));
const commentsPage = async () => {
  const story = await galeRow();
  return shownBy(() => readCommentsPage(read(), { story, page: 1, site: TEST_SITE, now: now() }));
};

/** Whether what was done has these pages drawn anew. */
async function touched(work: () => Promise<unknown>): Promise<{ story: boolean; comments: boolean }> {
  const [story, comments] = [await storyPage(), await commentsPage()];
  const { number } = await readSiteState(read());
  await work();
  const later = await touchesAfter(read(), { number, limit: 100 });
  const meets = ({ things }: Shown) => later.some((touch) => touches(touch, things));
  return { story: meets(story), comments: meets(comments) };
}

it('the page of a story is never drawn anew for a comment, and its comments’ page each time', async () => {
  let id = '';
  expect(
    await touched(async () => {
      id = (await readers.send({ text: 'It rained.' })).id;
    }),
  ).toEqual({ story: false, comments: true });
  const { revision } = await readers.find(id);
  const wish = { deed: 'remove', ground: 'advert', note: '' } as const;
  const context = { ...readers.house, actor: readers.house.editor };
  expect(await touched(() => moderateComment({ commentId: id, revision, wish }, context))).toEqual({
    story: false,
    comments: true,
  });
});

it('both are drawn anew when the story closes, and by themselves when its time is over', async () => {
  const choose = (mode: 'closed' | null, closesAfterDays: number | null) =>
    chooseForStory(
      { storyId: 'gale', mode, closesAfterDays },
      { ...readers.house, actor: readers.house.editor },
    );
  expect(await touched(() => choose('closed', null))).toEqual({ story: true, comments: true });
  granted(await choose(null, 7));
  const closing = new Date(now().getTime() + 7 * 86_400_000);
  expect((await storyPage()).until).toEqual(closing);
  expect((await commentsPage()).until).toEqual(closing);
  granted(await choose(null, null));
});

it('has the badge of an author below their own story, and of the house below others’', async () => {
  const actor = readers.house.otherReporter;
  const { commentId } = granted(await readers.trySend({ actor, text: 'I was there.' }));
  const story = await galeRow();
  const badgeBelow = async (authors: string[]) => {
    const told = { id: 'gale', section: 'sport', slug: 'gale', authors, publishedAt: now() };
    await readers.house.database.inTransaction((tx) => publishAgain(tx, told));
    const one = await readOneComment(read(), { story, commentId, site: TEST_SITE, now: now() });
    return one?.comment.badge;
  };
  expect(await badgeBelow([])).toBe('staff');
  expect(await badgeBelow(['rob'])).toBe('author');
  const reader = await readers.send({ name: 'Rob Hale', text: 'So was I.' });
  const other = await readOneComment(read(), { story, commentId: reader.id, site: TEST_SITE, now: now() });
  expect(other?.comment).toMatchObject({ name: 'Rob Hale', badge: null });
});

it('has twenty threads on a page, the newest first, and none beyond the end', async () => {
  for (let count = 0; count < 25; count += 1) {
    const at = new Date(now().getTime() + count * 660_000);
    await readers.send({ knownAs: `${count % 9}@reader.example`, text: `The ${count}th of many.`, at });
  }
  const story = await galeRow();
  const page = (number: number) =>
    readCommentsPage(read(), { story, page: number, site: TEST_SITE, now: now() });
  const [first, second, third] = [await page(1), await page(2), await page(3)];
  expect(first?.threads).toHaveLength(20);
  expect(first?.threads[0]?.first.text).toBe('The 24th of many.');
  expect(first).toMatchObject({ newer: null, older: '/sport/gale/comments?page=2', pages: 2 });
  expect(second?.threads.length).toBeGreaterThanOrEqual(5);
  expect(third).toBeNull();
});

it('the page of a story is drawn when its comments cannot be read, says so, and is drawn anew a minute later', async () => {
  const failing = new Proxy(read(), {
    get(connection, name) {
      if (name === 'select') throw new Error('no such table: story_comment_policy');
      return Reflect.get(connection, name);
    },
  });
  const said: string[] = [];
  const log = pino({}, { write: (line) => void said.push(line) });
  let comments: unknown;
  const shown = await shownBy(async () => {
    comments = await readCommentsOfStory(failing, { storyId: 'gale', now: now(), log });
  });
  expect(comments).toBe('unreadable');
  expect(shown.until).toEqual(new Date(now().getTime() + 60_000));
  expect(said.join()).toContain('the comments of a story cannot be read');
});
