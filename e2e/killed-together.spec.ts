import type { Page } from '@playwright/test';
import { write } from './deeds/stories';
import { KillableBrowser } from './faults/tab-killer';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

/** In milliseconds. Each word is typed in one go, so that its number says when. */
const PACE = 50;
const WORDS = 60;

let browser: KillableBrowser;
test.beforeEach(async ({ newsroom }) => {
  browser = await KillableBrowser.on(newsroom.url);
});
test.afterEach(async ({ newsroom }) => {
  await browser.close();
  await newsroom.kill9();
  await newsroom.start();
});

/** Types numbered words and tells when each was typed. */
async function typeWords(page: Page, from: number): Promise<number[]> {
  const at: number[] = [];
  for (let word = 0; word < WORDS; word += 1) {
    await page.keyboard.insertText(`word${from + word} `);
    at.push(Date.now());
    await page.waitForTimeout(PACE);
  }
  return at;
}

/** How long before `end` the first word was typed that the text lacks; nothing when it lacks none. */
function typingLost(text: string, at: readonly number[], end: number): number {
  const first = at.findIndex((_, word) => !text.includes(`word${word} `));
  return first === -1 ? 0 : end - (at[first] ?? end);
}

test('of typing, a second at most is lost when the browser and the server are killed together', async ({
  asReporter,
  sessions,
  newsroom,
}) => {
  const { id } = await write(asReporter, { paragraphs: [] });
  const page = await (await browser.open(await sessions.of('reporter'))).newPage();
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.toEmptyLine();
  const at = await typeWords(page, 0);
  const end = Date.now();
  browser.kill();
  await newsroom.kill9();

  await newsroom.start();
  const reopened = new StoryEditor(await (await browser.open(await sessions.of('reporter'))).newPage());
  await reopened.open(id);
  const lost = typingLost((await reopened.body.textContent()) ?? '', at, end);
  test.info().annotations.push({ type: 'typing lost, ms', description: `${lost}` });
  expect(lost).toBeLessThanOrEqual(1_000);
});

test('what was typed while the server was away is on this device when the browser is killed too', async ({
  asReporter,
  sessions,
  newsroom,
}) => {
  const { id } = await write(asReporter, { paragraphs: [] });
  const page = await (await browser.open(await sessions.of('reporter'))).newPage();
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.toEmptyLine();
  await newsroom.kill9();
  const at = await typeWords(page, 0);
  const end = Date.now();
  browser.kill();

  await newsroom.start();
  const reopened = new StoryEditor(await (await browser.open(await sessions.of('reporter'))).newPage());
  await reopened.open(id);
  const lost = typingLost((await reopened.body.textContent()) ?? '', at, end);
  test.info().annotations.push({ type: 'typing lost, ms', description: `${lost}` });
  expect(lost).toBeLessThanOrEqual(1_000);
});
