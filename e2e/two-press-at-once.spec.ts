import { submit } from './deeds/stories';
import { staff } from './fixtures/people';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

test('two editors press Approve at once: one wins, the other is told who it was and when', async ({
  asReporter,
  asEditor,
  asEditor2,
}) => {
  const story = await submit(asReporter);
  const desks = [
    { editor: new StoryEditor(asEditor), rival: staff.people.editor2.name },
    { editor: new StoryEditor(asEditor2), rival: staff.people.editor.name },
  ];
  for (const { editor } of desks) await editor.open(story.id);
  for (const { editor } of desks) await editor.deed('Approve').focus();
  await Promise.all(desks.map(({ editor }) => editor.page.keyboard.press('Enter')));

  for (const { editor } of desks) await editor.hasStatus('Approved');
  const wereTold = async () => {
    const sentences = desks.map(({ editor }) => editor.refusal.allTextContents());
    return (await Promise.all(sentences)).map((told) => told.join(' '));
  };
  await expect.poll(async () => (await wereTold()).filter(Boolean).length).toBe(1);
  const told = await wereTold();
  const loser = told.findIndex(Boolean);
  expect(told[loser]).toMatch(new RegExp(`^Already approved by ${desks[loser]?.rival} at \\d\\d:\\d\\d\\.$`));

  const history = asEditor.getByRole('list', { name: 'History' });
  await desks[0]?.editor.showPanel('History');
  await expect(history.getByText(/^Approved by/)).toHaveCount(1);
});
