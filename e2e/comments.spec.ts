import { submit } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { staff } from './fixtures/people';
import { expect, test } from './fixtures/test';
import { Comments } from './pages/comments';

test('an editor’s comment on words stops the story until it is answered and resolved, by keys alone', async ({
  asReporter,
  asEditor,
}) => {
  test.setTimeout(120_000);
  const story = await submit(asReporter, { paragraphs: ['It rained.', 'The bridge is open.'] });
  const { name } = staff.people.reporter;
  const writer = new Comments(asReporter);
  const desk = new Comments(asEditor);
  await desk.editor.open(story.id);

  await desk.begin('The bridge is open.');
  await asEditor.keyboard.type(`Which one, @${name.slice(0, 4)}`);
  await expect(asEditor.getByRole('listbox', { name: 'People to mention' }).getByRole('option')).toHaveText([
    name,
  ]);
  await asEditor.keyboard.press('Enter');
  await asEditor.getByRole('checkbox', { name: 'Stops the story until it is resolved' }).press('Space');
  await desk.box.press('ControlOrMeta+Enter');
  await expect(desk.threads).toHaveCount(1);
  await expect(desk.threads.first()).toBeFocused();
  await expect(desk.places).toHaveText('The bridge is open.');
  expect(await violationsOn(asEditor, '#about-story')).toEqual([]);

  // The writer has the story open, and is not asked to reload.
  await expect(writer.places).toHaveText('The bridge is open.');
  await asReporter.keyboard.press('ControlOrMeta+Alt+G');
  const thread = writer.threads.first();
  await expect(thread).toBeFocused();
  await expect(thread).toContainText(`Which one, @${name}`);
  await expect(thread.getByRole('button', { name: 'Resolve' })).toHaveCount(0);
  await thread.getByRole('textbox', { name: 'Answer' }).focus();
  await writer.send('The new one.');

  await expect(desk.threads.first()).toContainText('The new one.');
  await desk.editor.press('Approve');
  await expect(
    asEditor.getByText(/A comment by .* on “The bridge is open\.” stops the story/).first(),
  ).toBeVisible();
  await asEditor.keyboard.press('Escape');
  await desk.threads.first().getByRole('button', { name: 'Resolve' }).press('Enter');
  await expect(desk.places).toHaveCount(0);
  await desk.editor.press('Approve');
  await desk.editor.hasStatus('Approved');
});
