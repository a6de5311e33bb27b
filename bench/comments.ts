import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Newsroom } from '../e2e/fixtures/newsroom';
import { staff } from '../e2e/fixtures/people';
import { Sessions } from '../e2e/fixtures/sessions';
import { costOfTyping } from './key-press';
import { atMost, type Row, reported } from './row';
import { writtenStory } from './written-story';

const WORDS = 10_000;
const COMMENTS = 500;

/** What a key press costs in a story with many comments, each drawn in the text. */
export async function measureComments(browser: Browser, newsroom: Newsroom): Promise<Row[]> {
  const storageState = await new Sessions(browser, newsroom.url).of('reporter');
  const atDesk = () => browser.newContext({ baseURL: newsroom.url, storageState });
  const address = await writtenStory(await atDesk(), WORDS);
  const storyId = new URL(address).pathname.split('/').at(-1) ?? '';
  await newsroom.inDatabase('add-comments', storyId, staff.people.editor.email, String(COMMENTS));
  const context = await atDesk();
  const page = await context.newPage();
  await page.addInitScript({ path: join(import.meta.dirname, 'key-frames.page.js') });
  await page.goto(address);
  const places = page.getByRole('textbox', { name: 'Story body' }).locator('.comment-words');
  await places.nth(COMMENTS - 1).waitFor({ state: 'attached' });
  const { work, toFrame } = await costOfTyping(page);
  await context.close();
  const what = `${COMMENTS} comments in ${WORDS.toLocaleString('en')} words:`;
  return [
    atMost(`${what} key to its frame, p95`, toFrame, 1000 / 60, 'ms'),
    reported(`${what} work per key`, work, 'ms'),
  ];
}
