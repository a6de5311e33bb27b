import type { Page } from '@playwright/test';
import { rareWord, startFromBoard } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

const WIDTHS = [1440, 390];

test('a story is on the screen without any script, and nothing moves when the editor comes', async ({
  asReporter,
  sessions,
  visits,
}) => {
  const word = rareWord();
  const editor = await startFromBoard(asReporter);
  await editor.typeHeadline(`The tide ${word}`);
  await editor.addParagraph(`The ferry was late, said the harbour, and the file waited for ${word}.`);
  await editor.addParagraph(
    'Difficult offices; the second paragraph is as long as a line or two of a story.',
  );
  await editor.isSaved();
  const { storyId } = editor;
  // Who else has the story open is shown above it once that is known.
  await asReporter.close();
  const storageState = await sessions.of('reporter');
  for (const width of WIDTHS) {
    const size = { viewport: { width, height: 900 }, storageState };
    const still = await visits.open({ ...size, javaScriptEnabled: false });
    await still.goto(`/desk/stories/${storyId}`);
    const first = new StoryEditor(still);
    await expect(first.headline).toContainText(word);
    await expect(first.body).toContainText(word);
    await expect(first.body).toHaveAttribute('aria-readonly', 'true');
    await expect(first.body).not.toBeEditable();
    const alive = await visits.open(size);
    const opened = new StoryEditor(alive);
    await opened.open(storyId);
    await expect(opened.body).toBeEditable();
    expect(await placesOf(alive), `at ${width}`).toEqual(await placesOf(still));
    await alive.close();
  }
});

test('who has put a caret into the text before the editor came goes on writing there', async ({
  asReporter,
}) => {
  const editor = await startFromBoard(asReporter);
  await editor.addParagraph('First of two.');
  await editor.addParagraph('The ferry was late.');
  await editor.isSaved();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await asReporter.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await asReporter.reload({ waitUntil: 'commit' });
  await expect(editor.body).toHaveAttribute('aria-busy', 'true');
  // Into its middle, which is behind the end of its words, and that is where the caret then is. A place of our own choice
  // would be one of a page without its styles, as long as these are on their way: its lines are as wide as the window.
  await editor.body.getByRole('paragraph').filter({ hasText: 'The ferry was late.' }).click();
  release();
  await editor.isSaved();
  await expect(editor.body).toBeFocused();
  await asReporter.keyboard.type(' Again.');
  await expect(editor.body).toContainText('The ferry was late. Again.');
});

/** Where each line of the story stands and how large it is, in whole pixels. */
async function placesOf(page: Page): Promise<string[]> {
  const lines = page.getByRole('main').getByRole('textbox').getByRole('paragraph');
  const boxes = await Promise.all((await lines.all()).map((line) => line.boundingBox()));
  return boxes
    .map((box) => box && [box.x, box.y, box.width, box.height].map(Math.round).join(' '))
    .map(String);
}
