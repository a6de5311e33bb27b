import type { Page } from '@playwright/test';
import { write } from './deeds/stories';
import { KillableBrowser } from './faults/tab-killer';
import type { StorageState } from './fixtures/sessions';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

/** Between two letters, in milliseconds. */
const PACE = 8;
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

async function openIn(
  killable: KillableBrowser,
  storyId: string,
  session: StorageState,
): Promise<StoryEditor> {
  const editor = new StoryEditor(await (await killable.open(session)).newPage());
  await editor.open(storyId);
  return editor;
}

/** Types numbered words and tells when each was begun. */
async function typeWords(page: Page): Promise<number[]> {
  const at: number[] = [];
  for (let word = 0; word < WORDS; word += 1) {
    at.push(Date.now());
    await page.keyboard.type(`word${word} `, { delay: PACE });
  }
  return at;
}

/** How long before `end` the first word was typed that the text lacks; nothing when it lacks none. */
function typingLost(text: string, at: readonly number[], end: number): number {
  const first = at.findIndex((_, word) => !text.includes(`word${word} `));
  return first === -1 ? 0 : end - (at[first] ?? end);
}

const CASES = [
  { name: 'the browser and the server are killed together', isServerGoneFirst: false },
  { name: 'the browser is killed while the server is away', isServerGoneFirst: true },
];

for (const { name, isServerGoneFirst } of CASES) {
  test(`of typing, a second at most is lost when ${name}`, async ({ asReporter, sessions, newsroom }) => {
    const { id } = await write(asReporter, { paragraphs: [] });
    const session = await sessions.of('reporter');
    const editor = await openIn(browser, id, session);
    await editor.toEmptyLine();
    if (isServerGoneFirst) await newsroom.kill9();
    const at = await typeWords(editor.page);
    const end = Date.now();
    browser.kill();
    await newsroom.kill9();

    await newsroom.start();
    const reopened = await openIn(browser, id, session);
    const lost = typingLost((await reopened.body.textContent()) ?? '', at, end);
    test.info().annotations.push({ type: 'typing lost, ms', description: `${lost}` });
    expect(lost).toBeLessThanOrEqual(1_000);
  });
}
