import { submit } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';
import { Suggestions } from './pages/suggestions';

test('an author suggests in review, an editor settles it by keys and publishes, readers get what was accepted', async ({
  asReporter,
  asEditor,
  asReader,
}) => {
  const story = await submit(asReporter, { paragraphs: ['It rained on the old bridge.', 'It stopped.'] });
  const author = new StoryEditor(asReporter);
  const ofAuthor = new Suggestions(asReporter);
  await expect(ofAuthor.bar).toContainText('The story is in review: what you change is suggested.');
  await expect(ofAuthor.mode).toBeDisabled();
  await author.toEnd();
  await asReporter.keyboard.type(' At noon.');
  await author.addParagraph('A rumour.');
  await author.isSaved();
  await expect(author.body.getByRole('insertion')).toHaveText(' At noon.');
  await ofAuthor.showList();
  await ofAuthor.list.getByRole('button', { name: 'Add reason' }).first().click();
  await ofAuthor.list.getByRole('textbox', { name: 'Reason' }).fill('The mayor told us.');
  await asReporter.keyboard.press('Enter');
  await expect(ofAuthor.list).toContainText('The mayor told us.');
  await author.isSaved();

  const editor = new StoryEditor(asEditor);
  const ofEditor = new Suggestions(asEditor);
  await editor.open(story.id);
  await expect(ofEditor.bar).toContainText('2 suggestions.');
  expect(await violationsOn(asEditor)).toEqual([]);
  await editor.press('Approve');
  const isOpen = `A suggestion by ${reference.byline.name} is still open. Accept or reject it.`;
  await expect(editor.unmet).toHaveText([isOpen, isOpen]);
  await ofEditor.next();
  await ofEditor.accept();
  await expect(ofEditor.bar).toContainText('1 suggestion.');
  await ofEditor.next();
  await ofEditor.reject();
  await expect(ofEditor.bar).toBeHidden();
  await expect(editor.body).not.toContainText('A rumour.');
  await editor.isSaved();
  await editor.press('Approve');
  await editor.hasStatus('Approved');
  await editor.press('Publish');
  await editor.hasStatus('Published');
  const page = new StoryPage(asReader);
  await page.open(story.path);
  await expect(page.article).toContainText('It stopped. At noon.');
  await expect(page.article).not.toContainText('A rumour.');
});

test('the open editor of an author suggests as soon as the story is submitted, and writes again when it is taken back', async ({
  asReporter,
  asEditor,
}) => {
  const story = await submit(asReporter);
  const author = new StoryEditor(asReporter);
  const suggestions = new Suggestions(asReporter);
  await author.toEnd();
  await asReporter.keyboard.type(' And then?');
  await expect(author.body.getByRole('insertion')).toHaveText(' And then?');
  await asReporter.keyboard.press('Alt+Shift+R');
  await expect(author.body.getByRole('insertion')).toHaveCount(0);
  await author.isSaved();
  await author.press('Take back');
  await author.hasStatus('Draft');
  await expect(suggestions.bar).toBeHidden();
  await author.toEnd();
  await asReporter.keyboard.type(' So.');
  await expect(author.body).toContainText('It rained. So.');
  await expect(author.body.getByRole('insertion')).toHaveCount(0);
  await author.press('Submit for review');
  await author.hasStatus('In review');
  await author.toEnd();
  await asReporter.keyboard.type(' Yes.');
  await expect(author.body.getByRole('insertion')).toHaveText(' Yes.');

  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);
  await expect(editor.body.getByRole('insertion')).toHaveText(' Yes.');
  await new Suggestions(asEditor).mode.click();
  await editor.toEnd();
  await asEditor.keyboard.press('Backspace');
  await expect(editor.body.getByRole('deletion')).toHaveText('.');
});
