import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { Newsroom } from '../e2e/fixtures/newsroom';
import { openPlatform, type Platform } from '../e2e/fixtures/platform';
import { Sessions } from '../e2e/fixtures/sessions';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/find-chromium';
import { atMost, median, type Row, reported } from './row';

const TIMES = 5;

type DatabaseKind = 'sqlite' | 'postgres';

/** In a browser: the board of 10,000 stories from its address to its first paint, and from a filter to its stories. */
export async function measureBoardPage(browser: Browser, platform: Platform): Promise<Row[]> {
  const rows: Row[] = [];
  for (const databaseKind of ['sqlite', 'postgres'] as const) {
    const newsroom = await Newsroom.open({ databaseKind, platform, isAsInstalled: true });
    await newsroom.inDatabase('load-board');
    const storageState = await new Sessions(browser, newsroom.url).of('editor');
    const context = await browser.newContext({ baseURL: newsroom.url, storageState });
    await context.addInitScript({ path: join(import.meta.dirname, 'board-times.page.js') });
    const page = await context.newPage();
    for (const layout of ['table', 'columns']) {
      rows.push(...(await measureLayout(page, layout, databaseKind)));
    }
    await context.close();
    await newsroom.close();
  }
  return rows;
}

/** As above, with a browser of its own, against the last build. */
export async function measureBoardAlone(): Promise<Row[]> {
  const platform = await openPlatform();
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    return await measureBoardPage(browser, platform);
  } finally {
    await browser.close();
    await platform.close();
  }
}

async function measureLayout(page: Page, layout: string, database: DatabaseKind): Promise<Row[]> {
  const [paints, filters]: [number[], number[]] = [[], []];
  for (let time = 0; time < TIMES; time += 1) {
    await page.goto(`/desk?view=${layout}`, { waitUntil: 'commit' });
    paints.push(await page.evaluate('boardPaint'));
    await expect(page.getByRole('button', { name: 'Views' })).toBeEnabled();
    filters.push(await filterOn(page, 'Due', 'overdue'));
    filters.push(await filterOn(page, 'Kind', 'analysis'));
  }
  const board = `board of 10,000 stories on ${database}`;
  return [
    atMost(`${board}: first paint of the ${layout}, with its stories`, median(paints), 1000, 'ms'),
    atMost(
      `${board}: filter of the ${layout}, from choice to its stories on the screen`,
      median(filters),
      100,
      'ms',
    ),
    reported(`${board}: the quickest filter of the ${layout}`, Math.min(...filters), 'ms'),
    reported(`${board}: the slowest filter of the ${layout}`, Math.max(...filters), 'ms'),
  ];
}

/**
 * From the choice until the frame that shows other stories, by the clock of the page. Who chooses has looked at what there
 * is, and at its numbers.
 */
async function filterOn(page: Page, label: string, value: string): Promise<number> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[data-uncounted]')).toHaveCount(0);
  // As text: what runs in a page must not lean on what our own loader puts around functions.
  const taken: number = await page.evaluate(`boardFilter('${label}', '${value}')`);
  await expect(page).toHaveURL(new RegExp(`${label.toLowerCase()}=${value}`));
  return taken;
}
