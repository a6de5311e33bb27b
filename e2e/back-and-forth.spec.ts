import { publish, submit, write } from './deeds/stories';
import { staff } from './fixtures/people';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

test('a story sent back says who wants what, and goes to the desk again', async ({
  asReporter,
  asEditor,
}) => {
  const story = await submit(asReporter);
  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);

  await test.step('no reason, no way back', async () => {
    await editor.press('Request changes');
    const dialog = editor.dialog('Request changes');
    await dialog.getByRole('button', { name: 'Request changes', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('Give a reason');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await editor.hasStatus('In review');
  });

  await editor.pressWithReason('Request changes', 'Say who was on board.');
  await editor.hasStatus('Changes requested');

  const reporter = new StoryEditor(asReporter);
  await reporter.hasStatus('Changes requested');
  const wish = asReporter.getByRole('region', { name: 'Changes requested' });
  await expect(wish).toContainText('Say who was on board.');
  await expect(wish).toContainText(staff.people.editor.name);
  await reporter.addParagraph('Forty passengers were on board.');
  await reporter.isSaved();
  await reporter.press('Submit for review');
  await reporter.hasStatus('In review');
});

test('a reporter takes a submitted story back and writes on', async ({ asReporter }) => {
  await submit(asReporter);
  const reporter = new StoryEditor(asReporter);
  await reporter.press('Take back');
  await reporter.hasStatus('Draft');
  await reporter.addParagraph('One more thing.');
  await reporter.isSaved();
});

test('a withdrawn story is gone for readers, and its address says so', async ({
  asReporter,
  asEditor,
  asReader,
}) => {
  const story = await publish({ reporter: asReporter, editor: asEditor });
  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);
  await editor.pressWithReason('Withdraw', 'The source took it back.');
  await editor.hasStatus('Withdrawn');

  const page = new StoryPage(asReader);
  const response = await page.open(story.path);
  expect(response?.status()).toBe(410);
  await expect(page.headline).toHaveText('This story has been withdrawn');
  for (const list of ['/', '/politics', '/feed.xml', '/sitemap/stories-1.xml', '/author/the-reporter']) {
    expect(await (await asReader.request.get(list)).text(), list).not.toContain(story.headline);
  }

  await test.step('and comes back when it is restored', async () => {
    await editor.press('Restore');
    await editor.hasStatus('Published');
    await page.page.reload();
    await expect(page.headline).toHaveText(story.headline);
  });
});

test('a spiked story leaves the board and can be brought back', async ({ asReporter }) => {
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.pressWithReason('Spike', 'Nobody remembers it.');
  await editor.hasStatus('Spiked');
  const board = new Board(asReporter);
  await board.finds(story.headline, () => asReporter.goto('/desk?state=spiked'));

  await editor.open(story.id);
  await expect(editor.body).toHaveAttribute('contenteditable', 'false');
  await editor.pressWithReason('Unspike', 'Somebody remembers it.');
  await editor.hasStatus('Draft');
  await editor.addParagraph('It goes on.');
  await editor.isSaved();
});

test('the board finds a story by its words and shows mine and everyone’s', async ({
  asReporter,
  asReporter2,
}) => {
  const story = await write(asReporter);
  const board = new Board(asReporter2);
  await board.finds(story.headline, async () => {
    await board.open();
    await board.search.fill(story.headline.split(' ').at(-1) ?? '');
    await board.search.press('Enter');
  });
  await asReporter2.getByRole('link', { name: 'Mine' }).click();
  await expect(board.story(story.headline)).toHaveCount(0);
});
