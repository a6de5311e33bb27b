import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { readFeed, readPlaceFeed } from './feed';
import { readFront } from './front';
import { readAuthor, readSection, readTag } from './listing';
import { readStory } from './story';
import { p, photoBlock, postBlock } from './testing-blocks';
import { openTestPaper } from './testing-paper';
import { TEST_SITE } from './testing-site';
import { wholeSitemap } from './testing-sitemap';
import type { TestStory } from './testing-stories';

const CANARY = 'canary';

const live: TestStory = { id: 'live', section: 'politics', slug: 'live', authors: ['ann'], tags: ['port'] };
const secret: TestStory = {
  id: 'secret',
  section: 'politics',
  slug: `${CANARY}-slug`,
  headline: `A ${CANARY} headline`,
  standfirst: `A ${CANARY} standfirst`,
  body: [
    p(`A ${CANARY} sentence.`),
    photoBlock('secret-photo', { caption: `A ${CANARY} caption` }),
    postBlock('secret-post'),
  ],
  authors: ['ann', 'cannery'],
  tags: ['port', 'secret-tag'],
};
const withdrawn: TestStory = { ...secret, id: 'withdrawn', slug: `${CANARY}-withdrawn` };

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  const paper = await openTestPaper(database);
  await paper.section('politics');
  await paper.author('ann', { name: 'Ann' });
  await paper.author('cannery', { name: `A ${CANARY} author` });
  await paper.tag('port');
  await paper.tag('secret-tag', `A ${CANARY} tag`);
  await paper.photo('secret-photo');
  await paper.post('secret-post', { text: `A ${CANARY} post` });
  await paper.publish(live);
  await paper.draft(secret);
  await paper.publish(withdrawn);
  await paper.note(withdrawn, { changeClass: 'correction', note: `A ${CANARY} note` });
  await paper.withdraw(withdrawn);
});

afterAll(() => database.close());

const site = TEST_SITE;
const lists: [string, () => Promise<unknown>][] = [
  ['the home page', () => readFront(database.read, site)],
  ['its section', () => readSection(database.read, { slug: 'politics', page: 1, site })],
  ['its author’s page', () => readAuthor(database.read, { slug: 'ann', page: 1, site })],
  ['its tag’s page', () => readTag(database.read, { slug: 'port', page: 1, site })],
  ['the feed of the house', () => readFeed(database.read, site)],
  ['the feed of its section', () => readPlaceFeed(database.read, { of: 'section', slug: 'politics', site })],
  ['the feed of its author', () => readPlaceFeed(database.read, { of: 'author', slug: 'ann', site })],
  ['the feed of its tag', () => readPlaceFeed(database.read, { of: 'tag', slug: 'port', site })],
  ['the sitemap', () => wholeSitemap(database.read)],
  [
    'the page of another story of its section',
    () => readStory(database.read, { sectionSlug: 'politics', slug: 'live', site }),
  ],
];

describe('a story that is not published', () => {
  it.each(lists)('is not in %s, which has the published one', async (_place, read) => {
    const shown = JSON.stringify(await read());
    expect(shown).toContain('live');
    expect(shown).not.toContain(CANARY);
    expect(shown).not.toContain('secret');
  });

  it('has no page, and its address is answered like one that never was', async () => {
    const answer = await readStory(database.read, { sectionSlug: 'politics', slug: secret.slug, site });
    const unknown = await readStory(database.read, { sectionSlug: 'politics', slug: 'unknown', site });
    expect(answer).toEqual({ found: 'nothing' });
    expect(answer).toEqual(unknown);
  });

  it('gives no page to an author or a tag that only it has', async () => {
    expect(await readAuthor(database.read, { slug: 'cannery', page: 1, site })).toBeNull();
    expect(await readTag(database.read, { slug: 'secret-tag', page: 1, site })).toBeNull();
  });

  it('is said to be withdrawn where readers once had it, and nothing more is said of it', async () => {
    const answer = await readStory(database.read, { sectionSlug: 'politics', slug: withdrawn.slug, site });
    expect(answer).toEqual({ found: 'withdrawn' });
  });
});
