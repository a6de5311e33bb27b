import { publish, rareWord, submit } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

test('an editor who changed the text cannot approve it, another editor can', async ({
  asReporter,
  asEditor,
  asEditor2,
}) => {
  const story = await submit(asReporter);
  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);
  await editor.addParagraph('The editor knows more.');
  await editor.isSaved();
  await editor.press('Approve');
  await expect(editor.unmet).toHaveText([
    'You wrote or changed this story, so somebody else has to approve it.',
  ]);
  await editor.hasStatus('In review');

  const other = new StoryEditor(asEditor2);
  await other.open(story.id);
  await expect(other.body).toContainText('The editor knows more.');
  await other.press('Approve');
  await other.hasStatus('Approved');
});

test('changing only the details counts as working on the story', async ({ asReporter, asEditor }) => {
  const story = await submit(asReporter);
  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);
  await editor.addTags([`Tag ${rareWord()}`]);
  await editor.press('Approve');
  await expect(editor.unmet).toHaveCount(1);
  await editor.hasStatus('In review');
});

test('an editor cannot approve the own story', async ({ asEditor }) => {
  const board = new Board(asEditor);
  await board.open();
  const editor = await board.start();
  await editor.typeHeadline('Written by an editor');
  await editor.addParagraph('It rained on the editor.');
  await editor.chooseSection('World');
  await editor.press('Submit for review');
  await editor.hasStatus('In review');
  await editor.press('Approve');
  await expect(editor.unmet.filter({ hasText: 'somebody else has to approve it' })).toHaveCount(1);
});

test('who worked on the last publication may approve the next one', async ({
  asReporter,
  asEditor,
  asReader,
}) => {
  const story = await publish({ reporter: asReporter, editor: asEditor });
  const reporter = new StoryEditor(asReporter);
  await reporter.open(story.id);
  await reporter.press('Revise');
  await reporter.hasStatus('Draft');
  await reporter.addParagraph('It stopped.');
  await reporter.isSaved();
  await reporter.press('Submit for review');
  await reporter.hasStatus('In review');

  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);
  await editor.press('Approve');
  await editor.hasStatus('Approved');
  await editor.pressPublishUpdate({ kind: 'Update', note: 'The rain has stopped.' });
  await editor.hasStatus('Published');
  const page = new StoryPage(asReader);
  await page.open(story.path);
  await expect(page.article).toContainText('It stopped.');
});
