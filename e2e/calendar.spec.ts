import { approve } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

test('a story is scheduled by the clock of its editor, and stands in the calendar', async ({
  asReporter,
  asEditor,
}) => {
  const story = await approve({ reporter: asReporter, editor: asEditor });
  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);
  await editor.press('Schedule');
  const dialog = editor.dialog('Schedule');
  const field = dialog.getByLabel('Publish at');

  await field.fill('2031-03-30T01:30');
  await expect(dialog).toContainText('the clocks of Europe/London go from 01:00 to 02:00 then');
  await field.fill('2031-10-26T01:30');
  await expect(dialog.getByLabel('Which of the two')).toBeVisible();
  await hasNoViolation(asEditor, 'schedule', '[role="dialog"]');

  const tomorrow = new Date(Date.now() + 24 * 60 * 60_000).toISOString().slice(0, 10);
  await field.fill(`${tomorrow}T12:00`);
  await expect(dialog).toContainText('UTC');
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  await editor.hasStatus('Scheduled');

  await asEditor.goto('/desk/calendar');
  const link = asEditor.getByRole('main').getByRole('link', { name: story.headline });
  await expect(link).toBeVisible();
  await hasNoViolation(asEditor, 'calendar');
  await link.focus();
  await asEditor.keyboard.press('Enter');
  await editor.isOpen();
});
