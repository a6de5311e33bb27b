import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { readFeed } from './feed';
import { readStory } from './story';
import { readStoryLink, searchStories } from './story-link';
import { embedBlock, p, relatedBlock } from './testing-blocks';
import { openTestPaper, type TestPaper } from './testing-paper';
import { TEST_SITE } from './testing-site';
import type { TestStory } from './testing-stories';

const CANARY = 'canary';
const at = (day: number) => new Date(Date.UTC(2026, 2, day, 8));
const barrier: TestStory = {
  id: 'barrier',
  section: 'politics',
  slug: 'barrier',
  headline: 'Barrier vote passes',
  publishedAt: at(1),
};
const ferry: TestStory = {
  id: 'ferry',
  section: 'world',
  slug: 'ferry',
  headline: 'Ølberg ferry passes 100%',
  publishedAt: at(2),
};
const secret: TestStory = { id: 'secret', section: 'world', slug: CANARY, headline: `A ${CANARY} passes` };
const withdrawn: TestStory = { ...secret, id: 'withdrawn', slug: `${CANARY}-2` };
const teller: TestStory = {
  id: 'teller',
  section: 'politics',
  slug: 'teller',
  headline: 'The one that tells',
  body: [
    p('Words.'),
    relatedBlock('barrier'),
    relatedBlock('secret'),
    relatedBlock('withdrawn'),
    embedBlock('video'),
  ],
  publishedAt: at(3),
};

let database: TestDatabase;
let paper: TestPaper;

beforeAll(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  await paper.section('politics', 'Politics');
  await paper.section('world', 'World');
  await paper.embed('video');
  for (const story of [barrier, ferry, withdrawn, teller]) await paper.publish(story);
  await paper.draft(secret);
  await paper.withdraw(withdrawn);
});
afterAll(() => database.close());

const search = async (query: string, exceptStoryId?: string) =>
  (
    await searchStories(database.read, {
      query,
      siteUrl: 'https://ledger.example',
      ...(exceptStoryId ? { exceptStoryId } : {}),
    })
  ).map(({ id }) => id);

describe('the search among published stories', () => {
  it.each([
    ['', ['teller', 'ferry', 'barrier']],
    ['passes', ['ferry', 'barrier']],
    ['PASSES vote', ['barrier']],
    ['ølberg', ['ferry']],
    ['ÆLBERG', []],
    ['100%', ['ferry']],
    ['1_0', []],
    ['%', ['ferry']],
    ["'; drop table publication; --", []],
    [CANARY, []],
  ])('finds for “%s”: %s', async (query, ids) => expect(await search(query)).toEqual(ids));

  it('leaves the story out that is being written', async () => {
    expect(await search('', 'ferry')).toEqual(['teller', 'barrier']);
  });
});

describe('a story as another one names it', () => {
  it('has headline, section and address of today', async () => {
    expect(await readStoryLink(database.read, 'barrier')).toEqual({
      id: 'barrier',
      headline: 'Barrier vote passes',
      section: 'Politics',
      path: '/politics/barrier',
    });
  });
  it.each([['secret'], ['withdrawn'], ['unknown']])('is nothing for %s', async (id) => {
    expect(await readStoryLink(database.read, id)).toBeNull();
  });
});

describe('a page that names other stories', () => {
  const readTeller = () =>
    readStory(database.read, { sectionSlug: 'politics', slug: 'teller', site: TEST_SITE });
  it('knows those that readers have, and of the others nothing but the id in its text', async () => {
    const answer = await readTeller();
    const context = answer.found === 'story' ? answer.story.context : undefined;
    expect(context?.story('barrier')?.headline).toBe('Barrier vote passes');
    expect(context?.story('secret')).toBeUndefined();
    expect(context?.story('withdrawn')).toBeUndefined();
    expect(JSON.stringify(answer)).not.toContain(CANARY);
  });
  it('knows its embeds', async () => {
    const answer = await readTeller();
    expect(answer.found === 'story' && answer.story.context.embed('video')?.title).toBe('The gates close');
  });
  it('leads there from the feed too, by the whole address, and to no other', async () => {
    const feed = JSON.stringify(await readFeed(database.read, TEST_SITE));
    expect(feed).toContain('https://ledger.example/politics/barrier');
    expect(feed).not.toContain(CANARY);
  });
  it('no longer names a story that is withdrawn, without having been changed itself', async () => {
    await paper.withdraw(barrier);
    const answer = await readTeller();
    expect(answer.found === 'story' && answer.story.context.story('barrier')).toBeUndefined();
  });
});
