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
  const storageState = await sessions.of('reporter');
  for (const width of WIDTHS) {
    const size = { viewport: { width, height: 900 }, storageState };
    const still = await visits.open({ ...size, javaScriptEnabled: false });
    await still.goto(`/desk/stories/${editor.storyId}`);
    const first = new StoryEditor(still);
    await expect(first.headline).toContainText(word);
    await expect(first.body).toContainText(word);
    await expect(first.body).toHaveAttribute('aria-readonly', 'true');
    await expect(first.body).not.toBeEditable();
    const alive = await visits.open(size);
    const opened = new StoryEditor(alive);
    await opened.open(editor.storyId);
    await expect(opened.body).toBeEditable();
    expect(await placesOf(alive), `at ${width}`).toEqual(await placesOf(still));
  }
});

/** Where each line of the story stands and how large it is, in whole pixels. */
async function placesOf(page: Page): Promise<string[]> {
  const lines = page.getByRole('main').getByRole('textbox').getByRole('paragraph');
  const boxes = await Promise.all((await lines.all()).map((line) => line.boundingBox()));
  return boxes
    .map((box) => box && [box.x, box.y, box.width, box.height].map(Math.round).join(' '))
    .map(String);
}
