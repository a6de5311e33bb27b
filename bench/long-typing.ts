import type { Browser } from '@playwright/test';
import { Sessions } from '../e2e/fixtures/sessions';
import { heapOf } from './cold-open';
import { atMost, type Row, reported } from './row';
import { paragraphsOf } from './words';
import { writtenStory } from './written-story';

const WORDS = 10_000;
const MINUTES = 10;
/** Somebody who types fast and never stops, in milliseconds. */
const PACE = 60;
/** A paragraph of news, in words. */
const PARAGRAPH = 40;

/** What ten minutes of typing without a pause leave in the memory of the page, in a story of 10,000 words. */
export async function measureLongTyping(browser: Browser, galley: string): Promise<Row[]> {
  const storageState = await new Sessions(browser, galley).of('reporter');
  const atDesk = () => browser.newContext({ baseURL: galley, storageState });
  const story = await writtenStory(await atDesk(), WORDS);
  const context = await atDesk();
  const page = await context.newPage();
  await page.goto(story);
  const body = page.getByRole('textbox', { name: 'Story body' });
  const paragraphs = body.getByRole('paragraph');
  await paragraphs.nth(Math.floor(paragraphsOf(WORDS).length / 2)).click();
  await page.keyboard.press('End');
  // What is loaded when one begins to type belongs to the start.
  await page.keyboard.type('warm up ', { delay: PACE });
  await page.waitForTimeout(5_000);

  const before = await heapOf(page);
  const keys = await typeFor(MINUTES * 60_000, (letter) => page.keyboard.press(letter));
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  const after = await heapOf(page);
  await context.close();
  return [
    reported(`${MINUTES} minutes of typing: keys`, keys, 'keys'),
    reported(`${MINUTES} minutes of typing: heap before`, before, 'MB'),
    reported(`${MINUTES} minutes of typing: heap after`, after, 'MB'),
    atMost(`${MINUTES} minutes of typing: heap, after to before`, after / before, 1.2, '×'),
  ];
}

async function typeFor(milliseconds: number, press: (key: string) => Promise<void>): Promise<number> {
  const until = Date.now() + milliseconds;
  let keys = 0;
  for (let word = 1; Date.now() < until; word += 1) {
    const end = word % PARAGRAPH === 0 ? 'Enter' : 'Space';
    for (const key of [...'harbour', end]) {
      const began = Date.now();
      await press(key);
      keys += 1;
      const rest = PACE - (Date.now() - began);
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }
  return keys;
}
