import type { Page } from '@playwright/test';
import { approve, publish } from './deeds/stories';
import { test } from './fixtures/test';
import { SecondPerson } from './pages/second-person';
import { StoryEditor } from './pages/story-editor';

async function shots(page: Page, name: string) {
  for (const [width, height] of [[1440, 900], [390, 844]] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(200);
      await page.screenshot({ path: `/tmp/after-shots/${name}-${width}-${colorScheme}.png`, fullPage: false });
    }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('shots', async ({ asReporter, asEditor, asManaging, asReader }) => {
  test.setTimeout(200_000);
  const desk = { reporter: asReporter, editor: asEditor };
  const editor = new StoryEditor(asEditor);
  for (const [days, hour] of [[1, '06:30'], [1, '12:00'], [3, '18:15']] as const) {
    const story = await approve(desk, { headline: `Harbour council votes on the long and winding ferry question ${days} ${hour.replace(':', '')}` });
    await editor.open(story.id);
    await editor.press('Schedule');
    const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await editor.dialog('Schedule').getByLabel('Publish at').fill(`${day}T${hour}`);
    if (days === 3) await shots(asEditor, 'schedule');
    await editor.dialog('Schedule').getByRole('button', { name: 'Schedule', exact: true }).click();
    await editor.hasStatus('Scheduled');
  }
  const story = await publish(desk, { paragraphs: ['The fery sails at 9 again.'] });
  const fixing = new SecondPerson(asEditor);
  await fixing.editor.open(story.id);
  const dialog = await fixing.fix('The ferry sails at 8 again.');
  await dialog.getByRole('list').waitFor();
  await shots(asEditor, 'quick-fix');
  await dialog.getByRole('textbox', { name: 'Words' }).fill('The ferry sails at 9 again.');
  await dialog.getByRole('button', { name: 'Publish fix' }).click();
  await fixing.secondLook.waitFor();
  await asEditor.goto('/desk/calendar');
  await shots(asEditor, 'calendar');
  const asking = new SecondPerson(asManaging);
  await asking.editor.open(story.id);
  await asking.askForKill({ reason: 'No source stands by it.', words: 'We published this without proof, and apologise to all whom it named.' });
  await fixing.editor.open(story.id);
  await shots(asEditor, 'kill-asked');
  await fixing.confirmKill();
  await fixing.editor.hasStatus('Killed');
  await asReader.goto(story.path);
  await shots(asReader, 'tombstone');
  const other = await publish(desk, { paragraphs: ['The ferry sails at 9.'] });
  const writing = new StoryEditor(asReporter);
  await writing.open(other.id);
  await writing.press('Revise');
  await writing.hasStatus('Draft');
  await writing.addParagraph('It took 5 hours, said Mara.');
  await writing.isSaved();
  await writing.press('Submit for review');
  await writing.hasStatus('In review');
  await editor.open(other.id);
  await editor.press('Approve');
  await editor.hasStatus('Approved');
  await editor.press('Publish update');
  await editor.dialog('Publish update').getByLabel('Kind of change').selectOption({ label: 'Minor' });
  await shots(asEditor, 'update');
});
