import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { Newsroom } from '../e2e/fixtures/newsroom';
import { openPlatform, type Platform } from '../e2e/fixtures/platform';
import { Sessions } from '../e2e/fixtures/sessions';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/find-chromium';
import { atMost, median, type Row, reported } from './row';

const TIMES = 5;

/** In a browser: the board of 10,000 stories from its address to its first paint, and from a filter to its stories. */
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
      atMost(
        `board of 10,000 stories: filter of the ${layout}, from choice to its stories on the screen`,
        median(filters),
        100,
        'ms',
      ),
      reported(`board of 10,000 stories: the quickest filter of the ${layout}`, Math.min(...filters), 'ms'),
    );
  }
  await context.close();
  await newsroom.close();
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

/** From the address until the first story stands there. */
async function paintOf(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('a[data-story]').first().waitFor();
  return page.evaluate(() => performance.now());
}

/** From the choice until the frame that shows other stories, by the clock of the page. */
async function filterOn(page: Page): Promise<number> {
  await expect(page.getByRole('button', { name: 'Views' })).toBeEnabled();
  const due = page.getByLabel('Due', { exact: true });
  const taken = await due.evaluate(async (select: HTMLSelectElement) => {
    const shown = () =>
      [...document.querySelectorAll<HTMLElement>('a[data-story]')].map((a) => a.dataset.story);
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const before = shown().join();
    const startedAt = performance.now();
    select.value = 'overdue';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    while (shown().join() === before) await frame();
    // What was changed in one frame is on the screen with the next.
    await frame();
    return performance.now() - startedAt;
  });
  await expect(page).toHaveURL(/due=overdue/);
  return taken;
}
