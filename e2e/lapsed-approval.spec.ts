import { approve, rareWord } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

test('typing into an approved story ends the approval; what is approved again is what readers get', async ({
  asReporter,
  asEditor,
  asEditor2,
  asReader,
}) => {
  const story = await approve({ reporter: asReporter, editor: asEditor });
  const approving = new StoryEditor(asEditor);
  await approving.open(story.id);
  await approving.hasStatus('Approved');
  const late = `The late line says ${rareWord()}.`;

  const changing = new StoryEditor(asEditor2);
  await changing.open(story.id);
  await changing.hasStatus('Approved');
  await changing.addParagraph(late);
  await changing.isSaved();
  await changing.hasStatus('In review');
  await expect(changing.deed('Publish')).toHaveCount(0);

  await test.step('the editor who had approved sees it at once', async () => {
    await approving.hasStatus('In review');
    await expect(approving.body).toContainText(late);
    await expect(approving.deed('Publish')).toHaveCount(0);
  });

  await approving.press('Approve');
  await approving.hasStatus('Approved');
  await approving.press('Publish');
  await approving.hasStatus('Published');

  const page = new StoryPage(asReader);
  await page.open(story.path);
  await expect(page.article.getByRole('paragraph').filter({ hasText: late })).toHaveText(late);
});

test('changing the byline of an approved story ends the approval too', async ({
  asReporter,
  asEditor,
  asEditor2,
}) => {
  const story = await approve({ reporter: asReporter, editor: asEditor });
  const changing = new StoryEditor(asEditor2);
  await changing.open(story.id);
  await changing.byline.fill('Ines Calloway');
  await changing.byline.press('Enter');
  await changing.hasStatus('In review');
  await expect(changing.deed('Publish')).toHaveCount(0);
});
