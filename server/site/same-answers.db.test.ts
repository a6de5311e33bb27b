import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { testDrawer } from './bake/testing-pages';
import { readNews } from './news-sitemap';
import { readSitemapIndex } from './sitemap';
import { p, photoBlock } from './testing-blocks';
import { openTestPaper } from './testing-paper';
import { wholeSitemap } from './testing-sitemap';

const PAGES = [
  '/',
  '/world',
  '/world/gale',
  '/world/secret',
  '/author/ann',
  '/author/bea',
  '/tag/port',
  '/tag/coming',
  '/feed.xml',
  '/world/feed.xml',
  '/author/ann/feed.xml',
  '/author/bea/feed.xml',
  '/tag/port/feed.xml',
  '/tag/coming/feed.xml',
  '/archive',
  '/archive/2026',
  '/archive/2026/03',
  '/archive/2026/03/02',
  '/sitemap/pages.xml',
  '/sitemap/stories-1.xml',
  '/sitemap/authors-1.xml',
  '/sitemap/tags-1.xml',
  '/search?q=gale',
  '/search?q=secret',
  '/search?q=secre',
  '/search?q=secert',
  '/search?q=s',
  '/search?q=port&author=bea',
  '/search?q=gale&section=world&when=year',
];

let without: TestDatabase;
let withDraft: TestDatabase;

/** The same paper, and in one of the two a story that readers do not have. */
async function openPaper(hasDraft: boolean): Promise<TestDatabase> {
  const database = await openTestDatabase();
  const paper = await openTestPaper(database);
  await paper.section('world');
  for (const author of ['ann', 'bea']) await paper.author(author);
  for (const tag of ['port', 'coming']) await paper.tag(tag);
  for (const photo of ['pier', 'source']) await paper.photo(photo);
  const body = [p('A gale from the north.'), photoBlock('pier')];
  await paper.publish({ id: 'gale', section: 'world', slug: 'gale', authors: ['ann'], tags: ['port'], body });
  if (hasDraft)
    await paper.draft({
      id: 'secret',
      section: 'world',
      slug: 'secret',
      headline: 'A secret gale',
      standfirst: 'Secret words of the port',
      authors: ['ann', 'bea'],
      tags: ['port', 'coming'],
      body: [p('Secret.'), photoBlock('source', { caption: 'Secret caption' })],
    });
  return database;
}

beforeAll(async () => {
  [without, withDraft] = [await openPaper(false), await openPaper(true)];
});
afterAll(async () => {
  await Promise.all([without.close(), withDraft.close()]);
});

describe('two papers of which one has a story that is not published', () => {
  it.each(PAGES)('answer alike for %s', async (address) => {
    const answerOf = async ({ read }: TestDatabase) => {
      const { status, words, shown } = await testDrawer(read)(address);
      return { status, words: words.toString(), things: [...shown.things].sort(), until: shown.until };
    };
    expect(await answerOf(withDraft)).toEqual(await answerOf(without));
  });

  it('have the same map and the same news', async () => {
    const mapOf = async ({ read }: TestDatabase) => [
      await readSitemapIndex(read),
      await wholeSitemap(read),
      await readNews(read, new Date('2026-03-03T00:00:00Z')),
    ];
    expect(await mapOf(withDraft)).toEqual(await mapOf(without));
  });
});
