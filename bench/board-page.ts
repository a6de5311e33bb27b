import { type Browser, expect, type Page } from '@playwright/test';
import { Newsroom } from '../e2e/fixtures/newsroom';
import type { Platform } from '../e2e/fixtures/platform';
import { Sessions } from '../e2e/fixtures/sessions';
import { atMost, median, type Row, reported } from './row';

const TIMES = 5;

/** In a browser: the board of 10,000 stories from its address to its first paint, and from a filter to its answer. */
export async function measureBoardPage(browser: Browser, platform: Platform): Promise<Row[]> {
  const newsroom = await Newsroom.open({ databaseKind: 'sqlite', platform });
  await newsroom.inDatabase('load-board');
  const storageState = await new Sessions(browser, newsroom.url).of('editor');
  const context = await browser.newContext({ baseURL: newsroom.url, storageState });
  const page = await context.newPage();
  const rows: Row[] = [];
  for (const layout of ['table', 'columns']) {
    const [paints, filters]: [number[], number[]] = [[], []];
    for (let time = 0; time < TIMES; time += 1) {
      paints.push(await paintOf(page, `/desk?view=${layout}`));
      filters.push(await filterOn(page));
    }
    rows.push(
      atMost(
        `board of 10,000 stories: first paint of the ${layout}, with its stories`,
        median(paints),
        1000,
        'ms',
      ),
      reported(
        `board of 10,000 stories: filter of the ${layout}, from choice to answer`,
        median(filters),
        'ms',
      ),
    );
  }
  await context.close();
  await newsroom.close();
  return rows;
}

/** From the address until the first story stands there. */
async function paintOf(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('a[data-story]').first().waitFor();
  return page.evaluate(() => performance.now());
}

async function filterOn(page: Page): Promise<number> {
  const due = page.getByLabel('Due', { exact: true });
  await expect(page.getByRole('button', { name: 'Views' })).toBeEnabled();
  const startedAt = performance.now();
  await due.selectOption('overdue');
  await expect(page).toHaveURL(/due=overdue/);
  return performance.now() - startedAt;
}
