import { submit, write } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

test.describe('undo', () => {
  test('takes back after a reload what was typed before, and nothing of a colleague', async ({
    asReporter,
    asEditor,
  }) => {
    const { id } = await submit(asReporter, { paragraphs: ['It rained.'] });
    const editor = new StoryEditor(asReporter);
    await editor.press('Take back');
    await editor.hasStatus('Draft');
    await editor.addParagraph('My words.');
    await editor.isSaved();
    const desk = new StoryEditor(asEditor);
    await desk.open(id);
    await desk.addParagraph('Their words.');
    await desk.isSaved();
    await expect(editor.body).toContainText('Their words.');

    await asReporter.reload();
    await editor.isOpen();
    await editor.body.getByRole('paragraph').first().click();
    await expect(async () => {
      await asReporter.keyboard.press('ControlOrMeta+Z');
      await expect(editor.body).not.toContainText('My words.', { timeout: 500 });
    }).toPass();
    await expect(editor.body).toContainText('Their words.');
  });

  test('brings back after a reload what was taken out before', async ({ asReporter }) => {
    await write(asReporter, { paragraphs: ['It rained.', 'It snowed.'] });
    const editor = new StoryEditor(asReporter);
    // What is taken out right after it was typed is one step with the typing.
    await asReporter.reload();
    await editor.isOpen();
    await editor.body.getByText('It snowed.').click({ clickCount: 3 });
    await asReporter.keyboard.press('Delete');
    await expect(editor.body).not.toContainText('It snowed.');
    await editor.isSaved();
    await asReporter.reload();
    await editor.isOpen();
    await expect(editor.body).not.toContainText('It snowed.');
    await editor.body.getByRole('paragraph').first().click();
    await asReporter.keyboard.press('ControlOrMeta+Z');
    await expect(editor.body).toContainText('It snowed.');
  });
});
