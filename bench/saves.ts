import { type Browser, expect } from '@playwright/test';
import { Sessions } from '../e2e/fixtures/sessions';
import { openCold } from './cold-open';
import { atMost, percentile, type Row, reported } from './row';
import { savesSeen, watchSaves } from './save-watch';
import { paragraphsOf } from './words';
import { writtenStory } from './written-story';

const WORDS = 10_000;

/** In a story of ten thousand words: opening it, and how long the newsroom takes to confirm what is typed. */
export async function measureSaves(browser: Browser, siteUrl: string): Promise<Row[]> {
  const storageState = await new Sessions(browser, siteUrl).of('reporter');
  const atDesk = () => browser.newContext({ baseURL: siteUrl, storageState });
  const address = await writtenStory(await atDesk(), WORDS);
  const context = await atDesk();
  await watchSaves(context);
  const { page, wait } = await openCold(context, address, paragraphsOf(WORDS).at(-1) ?? '');
  await page.getByRole('textbox', { name: 'Story body' }).locator('p').nth(100).click();
  // At the pace of somebody who types well: eight letters a second.
  const before = (await savesSeen(page)).length;
  await page.keyboard.type('the ferry leaves at six whatever the wind says '.repeat(3), { delay: 125 });
  await expect(page.getByRole('status')).toHaveText('Saved');
  const waits = (await savesSeen(page)).slice(before);
  await context.close();
  return [
    atMost('10,000 words: open, from address to text', wait / 1000, 1.5, 's'),
    reported('save confirmed, median', percentile(waits, 0.5), 'ms'),
    atMost(`save confirmed, p95 of ${waits.length}`, percentile(waits, 0.95), 250, 'ms'),
  ];
}
