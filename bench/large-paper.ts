import type { Browser } from '@playwright/test';
import type { Newsroom } from '../e2e/fixtures/newsroom';
import { residentMegabytes } from './galley-process';
import { atMost, type Row } from './row';
import { measureVisible } from './visible';
import { withNewsroom } from './with-newsroom';

const STORIES = Number(process.env.STORIES ?? 100_000);
const SECTIONS = ['affairs', 'abroad', 'trade', 'stage', 'nature', 'matches'];
/** So many stories are asked for, evenly from all of them: more than the memory for finished pages holds. */
const ASKED = 4_000;
const AT_ONCE = 8;

/** How soon a story is there and what the process holds in a paper of 100,000 stories, on both databases. */
export async function measureLargePaper(): Promise<Row[]> {
  return [...(await measureOn('sqlite')), ...(await measureOn('postgres'))];
}

function measureOn(kind: 'sqlite' | 'postgres'): Promise<Row[]> {
  const where = `, ${STORIES} stories on ${kind}`;
  return withNewsroom(async (browser: Browser, newsroom: Newsroom) => {
    await newsroom.stop();
    await newsroom.inDatabase('../../bench/large-paper-process', String(STORIES), ...SECTIONS);
    await newsroom.start();
    const rows = await measureVisible(browser, newsroom, where);
    await askForMuch(newsroom.url);
    const megabytes = residentMegabytes(newsroom.pid);
    if (megabytes !== null) rows.push(atMost(`resident memory${where}`, megabytes, 400, 'MB'));
    return rows;
  }, kind);
}

/** What readers and machines ask a large paper for: fronts, archives, feeds, every site map, searches, thousands of stories. */
async function askForMuch(url: string): Promise<void> {
  const index = await (await fetch(`${url}/sitemap.xml`)).text();
  const maps = [...index.matchAll(/<loc>[^<]*?(\/sitemap\/[^<]+)<\/loc>/g)].map(([, path = '']) => path);
  const fronts = SECTIONS.flatMap((section) => [`/${section}`, `/${section}?page=2`, `/${section}/feed.xml`]);
  const searches = ['common', 'word7', 'comnon', '"common word1"'].map(
    (q) => `/search?q=${encodeURIComponent(q)}`,
  );
  const stories = Array.from({ length: ASKED }, (_, place) => Math.floor((place * STORIES) / ASKED)).map(
    (number) => `/${SECTIONS[number % SECTIONS.length]}/story-${number}`,
  );
  await fetchAll(url, ['/', '/feed.xml', ...maps, ...fronts, ...searches, ...stories]);
}

async function fetchAll(url: string, paths: string[]): Promise<void> {
  const left = [...paths];
  const asking = Array.from({ length: AT_ONCE }, async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const answer = await fetch(url + path);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    }
  });
  await Promise.all(asking);
}
