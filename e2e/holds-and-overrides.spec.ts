import { approve, submit } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

test('a hold keeps a story from being published until it is lifted', async ({
  asReporter,
  asEditor,
  asEditor2,
}) => {
  const story = await approve({ reporter: asReporter, editor: asEditor });
  const publishing = new StoryEditor(asEditor2);
  await publishing.open(story.id);
  const holding = new StoryEditor(asEditor);
  await holding.open(story.id);
  await holding.setHold({ kind: 'Legal', reason: 'Our lawyer is reading.' });

  const banner = asEditor2.getByRole('region', { name: 'Legal hold' });
  await test.step('the other editor sees it without a reload, and cannot lift it', async () => {
    await expect(banner).toContainText('on the story by Edmund Achebe: Our lawyer is reading.');
    await expect(banner.getByRole('button', { name: 'Lift…' })).toHaveCount(0);
    await publishing.press('Publish');
    await expect(publishing.unmet).toHaveText([
      'Legal hold on the story: Our lawyer is reading. It has to be lifted by Edmund Achebe or a managing editor.',
    ]);
    await hasNoViolation(asEditor2, 'a story on hold', 'main');
  });

  await holding.liftHold('Legal hold', 'It is fine.');
  await expect(banner).toHaveCount(0);
  await expect(holding.status).toBeFocused();
  await publishing.press('Publish');
  await publishing.hasStatus('Published');
});

test('a managing editor overrides four eyes with a reason, and another editor reviews it afterwards', async ({
  asReporter,
  asManaging,
  asEditor,
}) => {
  const story = await submit(asReporter);
  const managing = new StoryEditor(asManaging);
  await managing.open(story.id);
  await managing.addParagraph('The harbour is on fire.');
  await managing.isSaved();
  await managing.press('Approve');
  await managing.override('It is an alarm.');
  await managing.hasStatus('Approved');
  await managing.press('Publish');
  await managing.override('It is an alarm.');
  await managing.hasStatus('Published');
  await expect(asManaging.getByRole('button', { name: 'Review afterwards' })).toHaveCount(0);

  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);
  const banner = asEditor.getByRole('region', { name: 'Override' });
  await expect(banner).toContainText('“Publish” was overridden by Sunniva Hale');
  await hasNoViolation(asEditor, 'a story after an override', 'main');
  await editor.press('Review afterwards');
  await expect(banner).toHaveCount(0);
  await editor.showPanel('History');
  await expect(asEditor.getByRole('list', { name: 'History' })).toContainText(
    'Reviewed afterwards by Edmund Achebe',
  );
});
