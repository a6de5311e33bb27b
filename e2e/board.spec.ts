import type { Request } from '@playwright/test';
import { submit, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { StoryEditor } from './pages/story-editor';

test('what one person does is on the board of another without a reload', async ({ asReporter, asEditor }) => {
  const story = await write(asReporter);
  const board = new Board(asEditor);
  await board.finds(story.headline, () => board.openView('view=columns'));
  const editor = new StoryEditor(asReporter);
  await editor.press('Submit for review');
  await expect(board.card('In review', story.headline)).toBeVisible();
  await editor.press('Take back');
  await expect(board.card('Draft', story.headline)).toBeVisible();
  await expect(board.card('In review', story.headline)).toHaveCount(0);
});

test('a story is moved by keyboard alone, and approved only where it was read', async ({
  asReporter,
  asEditor,
}) => {
  const story = await submit(asReporter);
  const board = new Board(asEditor);
  await board.finds(story.headline, () => board.openView('view=columns'));
  const { keyboard } = asEditor;
  // A key that comes before the board listens to keys is nobody's.
  await expect(async () => {
    await keyboard.press('/');
    await expect(asEditor.getByRole('searchbox')).toBeFocused({ timeout: 500 });
  }).toPass();
  await keyboard.type(story.headline.split(' ').at(-1) ?? '');
  await keyboard.press('Enter');
  await expect(board.stories).toHaveCount(1);
  await hasNoViolation(asEditor, 'board in columns');
  await board.story(story.headline).focus();
  await keyboard.press('m');
  await expect(asEditor.getByRole('menuitem', { name: 'Approve: read it first' })).toBeVisible();
  await keyboard.type('request');
  // The menu follows the letters a moment later than a machine types them.
  await expect(asEditor.getByRole('menuitem', { name: 'Request changes…' })).toBeFocused();
  await keyboard.press('Enter');
  await asEditor.getByRole('textbox', { name: 'Reason' }).fill('Who says so?');
  await asEditor.getByRole('button', { name: 'Request changes' }).click();
  await expect(board.card('Changes requested', story.headline)).toBeVisible();
  await expect(board.story(story.headline)).toBeFocused();
});

test('a card goes where a step leads, and nowhere else', async ({ asReporter }) => {
  const story = await write(asReporter);
  const board = new Board(asReporter);
  await board.finds(story.headline, () => board.openView('view=columns&who=mine'));
  await board.card('Draft', story.headline).dragTo(board.column('Approved'));
  await expect(board.card('Draft', story.headline)).toBeVisible();
  await board.card('Draft', story.headline).dragTo(board.column('In review'));
  await expect(board.card('In review', story.headline)).toBeVisible();
});

test('a choice shows another view in place, the address follows, and Back leads back', async ({
  asReporter,
}) => {
  const story = await write(asReporter);
  const board = new Board(asReporter);
  await board.finds(story.headline, () => board.openView('who=mine'));
  await asReporter.evaluate(() => document.body.setAttribute('data-page', 'first'));
  const states = asReporter.getByRole('navigation', { name: 'State' });
  await states.getByRole('link', { name: /^Approved/ }).click();
  await expect(board.story(story.headline)).toHaveCount(0);
  await expect(asReporter).toHaveURL(/state=approved/);
  await asReporter.goBack();
  await expect(board.story(story.headline)).toBeVisible();
  await expect(asReporter.locator('body')).toHaveAttribute('data-page', 'first');
});

test('news of a story that comes when another view is shown already does not put it there', async ({
  asReporter,
  asEditor,
}) => {
  const story = await write(asReporter);
  const board = new Board(asEditor);
  await board.finds(story.headline, () => board.openView(`q=${story.headline.split(' ').at(-1)}`));
  const isNews = (request: Request) => request.method() === 'POST' && 'next-action' in request.headers();
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const asked = asEditor.waitForRequest(isNews);
  await asEditor.route(
    (address) => address.pathname === '/desk',
    async (route) => {
      if (isNews(route.request())) await told;
      await route.continue();
    },
  );
  await new StoryEditor(asReporter).press('Submit for review');
  const first = await asked;
  await asEditor
    .getByRole('navigation', { name: 'State' })
    .getByRole('link', { name: /^Approved/ })
    .click();
  await expect(board.story(story.headline)).toHaveCount(0);
  const askedAgain = asEditor.waitForResponse(
    (answer) => isNews(answer.request()) && answer.request() !== first,
  );
  await asEditor.evaluate((headline) => {
    const look = () => {
      if (document.querySelector('[data-board]')?.textContent?.includes(headline))
        document.body.dataset.came = '';
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  }, story.headline);
  tell();
  await askedAgain;
  await expect(board.story(story.headline)).toHaveCount(0);
  await expect(asEditor.locator('body'), 'not for a moment either').not.toHaveAttribute('data-came');
});

test('an assignment is given, claimed by one, written and handed over', async ({
  asEditor,
  asReporter,
  asReporter2,
}) => {
  const desk = new Board(asEditor);
  await desk.open();
  const rivals = [new Board(asReporter), new Board(asReporter2)] as const;
  for (const board of rivals) await board.open();
  const title = `Harbour order ${Date.now()}`;
  await asEditor.getByRole('button', { name: 'Assign' }).click();
  await asEditor.getByRole('textbox', { name: 'What it is about' }).fill(title);
  await asEditor.getByRole('textbox', { name: 'Brief' }).fill('Ask the harbour master.');
  await hasNoViolation(asEditor, 'assign dialog');
  await asEditor.getByRole('dialog').getByRole('button', { name: 'Assign', exact: true }).click();

  const [first, second] = rivals;
  await expect(second.claim(title)).toBeVisible();
  await first.claim(title).click();
  const brief = asReporter.getByRole('region', { name: 'Assignment' });
  await expect(brief).toContainText('Ask the harbour master.');
  await expect(second.claim(title)).toHaveCount(0);
  await expect(desk.story(title)).toBeVisible();

  await asReporter.getByRole('button', { name: 'Hand over…' }).click();
  const dialog = asReporter.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByLabel('Hand over to').selectOption({ index: 1 });
  await dialog.getByLabel('Note').fill('You know the harbour.');
  await hasNoViolation(asReporter, 'hand over dialog');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(brief).toContainText('You know the harbour.');
});

test('a view is kept under a name and opens the board', async ({ asEditor2 }) => {
  const board = new Board(asEditor2);
  await board.open();
  await asEditor2.getByLabel('Flag').selectOption('waiting');
  await expect(asEditor2).toHaveURL(/flag=waiting/);
  await board.views.click();
  await asEditor2.getByRole('menuitem', { name: 'Keep this view…' }).click();
  await asEditor2.getByRole('textbox', { name: 'Name' }).fill('To judge');
  await asEditor2.getByRole('button', { name: 'Keep', exact: true }).click();
  await board.kept('To judge').click();
  await asEditor2.getByRole('menuitem', { name: 'Open the board with this view' }).click();
  await board.kept('To judge').click();
  await expect(asEditor2.getByRole('menuitem', { name: 'Do not open the board with it' })).toBeVisible();
  await board.open();
  await expect(asEditor2).toHaveURL(/flag=waiting/);
});
