import type { Page } from '@playwright/test';
import { rareWord, write } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

const BEGINNING = 'It begins here: ';
const COUNT = 80;
const words = (count: number) => Array.from({ length: count }, (_, place) => `word${place + 1}`).join(' ');

/** After which word the server is killed: in the middle of a sentence, and of the typing. */
const KILLED_AT = 'word25 ';

test.afterEach(async ({ newsroom }) => {
  // A test that failed halfway must not leave the others without a server.
  await newsroom.kill9();
  await newsroom.start();
});

test('what was shown as Saved is there after the server was killed, even when the tab is gone too', async ({
  asReporter,
  signedIn,
  newsroom,
}) => {
  const { id } = await write(asReporter, { paragraphs: [] });
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  await watchSaved(asReporter);
  await asReporter.keyboard.type(BEGINNING);
  await editor.isSaved();
  const typing = asReporter.keyboard.type(words(COUNT), { delay: 8 });
  await expect(editor.body).toContainText(KILLED_AT, { timeout: 20_000 });
  await newsroom.kill9();
  await typing;
  const shown = await shownAsSaved(asReporter);
  expect(shown, 'the beginning had been shown as saved').toContain(BEGINNING);
  await asReporter.context().close();

  await newsroom.start();
  const other = new StoryEditor(await signedIn('reporter'));
  await other.open(id);
  const stored = (await other.body.textContent()) ?? '';
  expect(
    stored.startsWith(shown),
    `shown as saved: …${shown.slice(-40)}, stored: …${stored.slice(-40)}`,
  ).toBe(true);
});

test('the open tab says what is not saved, and sends it when the server is back', async ({
  asReporter,
  newsroom,
}) => {
  const { id } = await write(asReporter, { paragraphs: [] });
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  const typing = asReporter.keyboard.type(words(COUNT), { delay: 8 });
  await expect(editor.body).toContainText(KILLED_AT, { timeout: 20_000 });
  await newsroom.kill9();
  await typing;
  await expect(editor.save).toHaveText(/^(Offline – kept on this device|Not saved)$/);

  await newsroom.start();
  await expect(editor.save).toHaveText('Saved', { timeout: 5_000 });
  await expect(editor.body).toHaveText(words(COUNT));
  const stored = await asReporter.request.get(`/api/stories/${id}`);
  expect(JSON.stringify(await stored.json())).toContain(`"${words(COUNT)}"`);
});

test('two who type through a restart lose nothing, and neither has to reload', async ({
  asReporter,
  signedIn,
  newsroom,
}) => {
  const { id } = await write(asReporter, { paragraphs: ['One: ', 'Two: '] });
  const colleague = await signedIn('reporter');
  const editors = [new StoryEditor(asReporter), new StoryEditor(colleague)];
  await editors[1]?.open(id);
  for (const [line, editor] of editors.entries()) await editor.body.getByRole('paragraph').nth(line).click();
  const typing = editors.map(async ({ page }) => {
    await page.keyboard.press('End');
    await page.keyboard.type(words(COUNT), { delay: 8 });
  });
  await expect(asReporter.getByText(KILLED_AT).first()).toBeVisible({ timeout: 20_000 });
  await newsroom.restart();
  await Promise.all(typing);
  for (const editor of editors) {
    await expect(editor.save).toHaveText('Saved', { timeout: 5_000 });
    for (const line of [0, 1])
      await expect(editor.body.getByRole('paragraph').nth(line)).toContainText(words(COUNT));
  }
});

test('a tab that is closed right after Saved loses nothing', async ({ asReporter, signedIn }) => {
  const { id } = await write(asReporter, { paragraphs: [] });
  const editor = new StoryEditor(asReporter);
  const last = `The very last word is ${rareWord()}`;
  await editor.addParagraph(last);
  await editor.isSaved();
  await asReporter.close({ runBeforeUnload: false });

  const other = new StoryEditor(await signedIn('reporter'));
  await other.open(id);
  await expect(other.body).toHaveText(last);
});

declare global {
  interface Window {
    /** The body's text when the status line last said Saved. */
    shownAsSaved?: string;
  }
}

/** From now on the page remembers, frame by frame, the text that stood on it while the status line said Saved. */
async function watchSaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const look = () => {
      const status = document.querySelector('[role="status"]')?.textContent;
      const body = document.querySelector('[aria-label="Story body"]')?.textContent;
      if (status === 'Saved' && body) window.shownAsSaved = body;
      requestAnimationFrame(look);
    };
    look();
  });
}

function shownAsSaved(page: Page): Promise<string> {
  return page.evaluate(() => window.shownAsSaved ?? '');
}
