import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notingShown, type Shown } from '@/db/shown';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { readNews } from './news-sitemap';
import { ADDRESSES_IN_FILE, readSitemapIndex } from './sitemap';
import { openTestPaper, type TestPaper } from './testing-paper';
import { sitemapFile, wholeSitemap } from './testing-sitemap';

const HOUR = 60 * 60 * 1000;
const NOW = new Date('2026-03-10T12:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

let database: TestDatabase;
let paper: TestPaper;

beforeEach(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  await paper.section('world');
  await paper.author('ann');
  await paper.tag('port');
});
afterEach(() => database.close());

function publish(slug: string, publishedAt: Date, language = 'en') {
  const about = { id: slug, section: 'world', slug, publishedAt, authors: ['ann'], tags: ['port'] };
  return paper.publish({ ...about, language });
}

describe('the files of the map', () => {
  it('are those that there is something for', async () => {
    const paths = async () => (await readSitemapIndex(database.read)).map(({ path }) => path);
    expect(await paths()).toEqual(['/sitemap/pages.xml', '/sitemap/news.xml']);
    await publish('gale', hoursAgo(1));
    expect(await paths()).toEqual([
      '/sitemap/pages.xml',
      '/sitemap/news.xml',
      '/sitemap/stories-1.xml',
      '/sitemap/authors-1.xml',
      '/sitemap/tags-1.xml',
    ]);
    expect((await readSitemapIndex(database.read))[2]?.changedAt).toEqual(hoursAgo(1));
  });

  it('hold each page once, the oldest story first', async () => {
    await publish('late', hoursAgo(1));
    await publish('early', hoursAgo(3));
    const stories = await sitemapFile(database.read, 'stories-1');
    expect(stories.map(({ path }) => path)).toEqual(['/world/early', '/world/late']);
    expect((await wholeSitemap(database.read)).map(({ path }) => path)).toEqual([
      '/',
      '/world',
      '/archive',
      '/world/early',
      '/world/late',
      '/author/ann',
      '/tag/port',
    ]);
  });

  it.each(['stories-2', 'stories-0', 'stories', 'authors-2', 'nothing-1'])('has no file %s', async (name) => {
    await publish('gale', hoursAgo(1));
    expect(await sitemapFile(database.read, name)).toEqual([]);
  });

  it('hold no more addresses than the protocol allows', () => {
    expect(ADDRESSES_IN_FILE).toBeLessThanOrEqual(50_000);
  });
});

describe('the news of two days', () => {
  it('is what was first published in them, with the code of its language', async () => {
    await publish('old', hoursAgo(49));
    await publish('new', hoursAgo(47), 'en-GB');
    await publish('newest', hoursAgo(1), 'zh-Hant');
    const news = await readNews(database.read, NOW);
    expect(news.map(({ path, language }) => [path, language])).toEqual([
      ['/world/new', 'en'],
      ['/world/newest', 'zh-tw'],
    ]);
  });

  it('says until when that holds', async () => {
    await publish('new', hoursAgo(47));
    const shown: Shown = { things: new Set(), until: null };
    await notingShown(shown, () => readNews(database.read, NOW));
    expect(shown.until?.getTime()).toBe(hoursAgo(-1).getTime() + 1);
  });
});
