import { write } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { nextFrame } from './pages/next-frame';
import { StoryEditor } from './pages/story-editor';
import { Surface } from './pages/surface';
import { TableBlock } from './pages/table-block';

test('selected paragraphs are turned into a fact box by keyboard, and back into paragraphs', async ({
  asReporter,
}) => {
  await write(asReporter, { paragraphs: ['Above.', 'Six gates of steel.', 'Built in 1982.'] });
  const editor = new StoryEditor(asReporter);
  const surface = new Surface(asReporter);
  const { keyboard } = asReporter;

  await keyboard.press('Shift+ArrowUp');
  await keyboard.press('Shift+Home');
  await nextFrame(asReporter);
  await surface.toolbar.getByRole('button', { name: 'Block menu' }).click();
  await expect(surface.blockMenu).toContainText('Turn the 2 selected blocks into');
  await surface.choose('Fact box');
  await surface.says('2 blocks turned into fact box.');
  const facts = editor.body.getByRole('textbox', { name: 'Fact box text' });
  await expect(facts.getByRole('paragraph')).toHaveText(['Six gates of steel.', 'Built in 1982.']);

  await surface.openMenuOf(editor.body.getByRole('group', { name: 'Fact box' }));
  await surface.choose('Paragraph');
  await expect(editor.body.getByRole('paragraph')).toHaveText([
    'Above.',
    'Six gates of steel.',
    'Built in 1982.',
  ]);
  await editor.isSaved();
});

test('cells are selected by Shift and arrows, and headers are set with a word for who does not see them', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const surface = new Surface(asReporter);
  const table = new TableBlock(editor);
  const { keyboard } = asReporter;
  await table.insert();
  await keyboard.press('Enter');
  await table.typeCells(['Port', '2024', '2025', 'Kelmouth', '1,120', '1,204']);

  await keyboard.press('Shift+ArrowUp');
  await surface.says('2 cells selected.');
  await keyboard.press('Shift+ArrowLeft');
  await surface.says('4 cells selected.');
  await expect(table.table.locator('.selectedCell')).toHaveText(['2024', '2025', '1,120', '1,204']);
  await keyboard.press('Delete');
  await expect(table.table.locator('.selectedCell')).toHaveText(['', '', '', '']);

  await table.table.getByText('Kelmouth').click();
  await table.press('Header column');
  await surface.says('Header column on.');
  await expect(table.table.getByRole('rowheader').or(table.table.locator('tr + tr > th')).first()).toHaveText(
    'Kelmouth',
  );
  await keyboard.type('!');
  await expect(table.table).toContainText('Kelmouth!');
});

test('a tab from before an update says what to do, keeps the text, and goes on', async ({ asReporter }) => {
  const story = await write(asReporter, { paragraphs: ['What I wrote.'] });
  const editor = new StoryEditor(asReporter);
  await editor.open(story.id);
  const chunks = '**/_next/static/chunks/**';
  await asReporter.route(chunks, (route) => route.abort());

  await editor.insert.click();
  const notice = asReporter.getByRole('dialog', { name: 'Reload this page' });
  await expect(notice).toContainText('Galley was updated; reload this page to go on. Your text is saved.');
  await asReporter.keyboard.press('Escape');
  await expect(notice).toHaveCount(0);
  await editor.body.getByRole('paragraph').last().click();
  await asReporter.keyboard.press('ControlOrMeta+K');
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Not now' }).click();
  await editor.addParagraph('And more.');
  await editor.isSaved();

  await asReporter.keyboard.press('ControlOrMeta+K');
  await expect(notice).toBeVisible();
  await asReporter.unroute(chunks);
  await notice.getByRole('button', { name: 'Reload' }).click();
  await editor.isOpen();
  await expect(editor.body).toContainText('And more.');
  await editor.choose('Divider');
  await expect(editor.body.getByRole('separator')).toHaveCount(1);
});
