import { startFromBoard } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { Surface } from './pages/surface';

test('a version is saved under a name by keys alone, and heard of', async ({ asReporter }) => {
  const { keyboard } = asReporter;
  const editor = await startFromBoard(asReporter);
  const surface = new Surface(asReporter);
  await editor.addParagraph('It rained.');
  const dialog = editor.dialog('Save a version');

  await keyboard.press('ControlOrMeta+Shift+S');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Give the version a name, so that it is found again.');
  expect(await violationsOn(asReporter, '[role=dialog]')).toEqual([]);
  await keyboard.type('Before the lawyers');
  await keyboard.press('Enter');
  await surface.says('Saved as version 2: “Before the lawyers”.');
  await expect(dialog).toBeHidden();
  await expect(editor.body).toBeFocused();

  await editor.showPanel('History');
  const button = asReporter.getByRole('tabpanel').getByRole('button', { name: 'Save a version…' });
  const history = asReporter.getByRole('list', { name: 'History' }).getByRole('listitem');
  await expect(history.first()).toContainText('Before the lawyers');
  await button.press('Enter');
  await keyboard.type('As printed');
  await keyboard.press('Enter');
  await surface.says('Nothing has changed since version 2: it is now also “As printed”.');
  await expect(button).toBeFocused();
  await expect(history.first()).toContainText('As printed');
});
