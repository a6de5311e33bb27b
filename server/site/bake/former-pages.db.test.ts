import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { putSetting } from '@/db/queries/setting';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { openTestPaper, type TestPaper } from '../testing-paper';
import { PATIENCE } from './baker';
import { openTestBakery, type TestBakery, temporaryFolder } from './testing-bakery';
import { testDrawer } from './testing-pages';

const STORIES = Array.from({ length: 8 }, (_, place) => `story-${place}`);
const PATHS = STORIES.map((slug) => `/world/${slug}`);
const LAST = '/world/story-7';

let database: TestDatabase;
let paper: TestPaper;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let bakery: TestBakery;
let now = 0;
let mayDraw = Promise.resolve();
let goOn = () => {};

beforeEach(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  await paper.section('world');
  for (const slug of STORIES) await paper.publish({ id: slug, section: 'world', slug, headline: slug });
  await callPaper('The Ledger');
  folder = await temporaryFolder();
  now = Date.now();
  mayDraw = Promise.resolve();
  const draw = testDrawer(database.read);
  bakery = await openTestBakery(database, folder.path, {
    now: () => now,
    draw: async (address) => {
      await mayDraw;
      return draw(address);
    },
  });
  for (const path of PATHS) await bakery.words(path);
});

afterEach(async () => {
  goOn();
  await bakery.close();
  await folder.remove();
  await database.close();
});

function callPaper(newsroomName: string): Promise<void> {
  const row = { key: 'newsroomName', value: newsroomName, changedAt: new Date(), changedBy: null };
  return database.inTransaction((tx) => putSetting(tx, row));
}

function stopDrawing(): void {
  mayDraw = new Promise((resolve) => {
    goOn = resolve;
  });
}

/** Asks for every page; resolves with the paper's name on the last one. */
async function nameOnLast(): Promise<string | undefined> {
  const others = PATHS.slice(0, -1).map((path) => bakery.words(path));
  const words = await bakery.words(LAST);
  void Promise.allSettled(others);
  return /The \w+/.exec(words)?.[0];
}

it('while many pages are drawn with another furniture, the former ones stand in for them', async () => {
  stopDrawing();
  await callPaper('The Gazette');
  expect(await nameOnLast()).toBe('The Ledger');
});

it('and are never seen again once the new ones are drawn', async () => {
  stopDrawing();
  await callPaper('The Gazette');
  await nameOnLast();
  goOn();
  await vi.waitFor(() =>
    expect(PATHS.map((path) => bakery.baker.ready(path) !== undefined)).not.toContain(false),
  );
  const names = await Promise.all(PATHS.map(async (path) => /The \w+/.exec(await bakery.words(path))?.[0]));
  expect(new Set(names)).toEqual(new Set(['The Gazette']));
});

it('patience with a page is had once, whoever asks for it then', async () => {
  stopDrawing();
  await callPaper('The Gazette');
  await nameOnLast();
  const waits: number[] = [];
  for (let asked = 0; asked < 5; asked += 1) {
    const since = performance.now();
    expect(await bakery.words(LAST)).toContain('The Ledger');
    waits.push(performance.now() - since);
  }
  expect(Math.min(...waits)).toBeLessThan(PATIENCE / 2);
});

it('whoever asks for one page has the new one', async () => {
  await callPaper('The Gazette');
  expect(await bakery.words(LAST)).toContain('The Gazette');
});

it('a story that leaves meanwhile is gone at once', async () => {
  stopDrawing();
  await callPaper('The Gazette');
  expect(await nameOnLast()).toBe('The Ledger');
  await paper.withdraw({ id: 'story-7', section: 'world', slug: 'story-7' });
  const asked = bakery.baker.page(LAST);
  goOn();
  expect((await asked).status).toBe(410);
});

it('after four seconds none stands in any more', async () => {
  stopDrawing();
  await callPaper('The Gazette');
  now += 4_000;
  const name = nameOnLast();
  goOn();
  expect(await name).toBe('The Gazette');
});
