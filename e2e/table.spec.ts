import { rareWord, takeToReaders, write } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';
import { TableBlock } from './pages/table-block';

const SHEET = {
  html:
    '<table><tr><td>Port</td><td>Tonnes</td></tr><tr><td>Kelmouth</td><td>1,204</td></tr>' +
    '<tr><td>Ystrand</td><td>88</td></tr></table>',
  text: 'Port\tTonnes\nKelmouth\t1,204\nYstrand\t88',
};

test('a reporter writes a table by keyboard, and readers get a real one that scrolls by itself', async ({
  asReporter,
  asEditor,
  asReader,
}) => {
  test.setTimeout(120_000);
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const table = new TableBlock(editor);
  const { keyboard } = asReporter;

  await test.step('caption, cells, a row more than there were, the source, and on with the story', async () => {
    await table.insert();
    await keyboard.type('Landings in tonnes');
    await keyboard.press('Enter');
    await table.typeCells(['Port', '2024', '2025', 'Kelmouth', '1,120', '1,204', 'Ystrand', '96', '88']);
    await table.typeCells(['', 'Fenwharf', '3', '4', 'All', '1,219', '1,296']);
    await keyboard.press('Enter');
    await keyboard.type('Harbour office');
    await keyboard.press('Enter');
    await keyboard.type('The story goes on.');
    await table.says([
      ['Port', '2024', '2025'],
      ['Kelmouth', '1,120', '1,204'],
      ['Ystrand', '96', '88'],
      ['Fenwharf', '3', '4'],
      ['All', '1,219', '1,296'],
    ]);
    await expect(editor.body.getByRole('paragraph').last()).toHaveText('The story goes on.');
  });

  await test.step('the bar is reached by Alt F10, walked by arrows and left by Escape', async () => {
    await table.table.getByText('1,296').click();
    await keyboard.press('Alt+F10');
    await expect(table.bar.getByRole('button', { name: 'Add row above' })).toBeFocused();
    for (const _ of Array.from({ length: 8 })) await keyboard.press('ArrowRight');
    await expect(table.bar.getByRole('button', { name: 'Align column to the end' })).toBeFocused();
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await expect(editor.body).toBeFocused();
    await expect(table.table.getByText('1,204')).toHaveCSS('text-align', 'end');
    await expect(table.table.getByText('1,120')).not.toHaveCSS('text-align', 'end');
  });

  await test.step('it is judged by axe as it is written', async () => {
    expect(await violationsOn(asReporter, 'main')).toEqual([]);
  });

  await test.step('readers get headers with a scope, a caption, and a region of its own on a phone', async () => {
    await editor.isSaved();
    await takeToReaders({ reporter: asReporter, editor: asEditor }, story);

    await asReader.setViewportSize({ width: 320, height: 700 });
    await new StoryPage(asReader).open(story.path);
    const drawn = asReader.getByRole('table', { name: 'Landings in tonnes' });
    await expect(drawn.getByRole('columnheader')).toHaveText(['Port', '2024', '2025']);
    await expect(drawn.getByRole('row').nth(1)).toHaveText('Kelmouth1,1201,204');
    await expect(asReader.getByText('Harbour office', { exact: true })).toBeVisible();
    const region = asReader.getByRole('region', { name: 'Landings in tonnes' });
    await region.focus();
    await expect(region).toBeFocused();
    const page = await asReader.evaluate(() => document.documentElement.scrollWidth);
    expect(page, 'the page itself does not scroll sideways').toBeLessThanOrEqual(320);
  });
});

test('a selection of a spreadsheet becomes a table, and fills cells inside one', async ({ asReporter }) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const table = new TableBlock(editor);

  await editor.toEmptyLine();
  await table.pasteSheet(SHEET);
  await table.says([
    ['Port', 'Tonnes'],
    ['Kelmouth', '1,204'],
    ['Ystrand', '88'],
  ]);
  await expect(table.table.getByRole('columnheader')).toHaveText(['Port', 'Tonnes']);

  await table.table.getByText('88').click();
  await table.pasteSheet({ text: '90\tup\n91\tdown' });
  await table.says([
    ['Port', 'Tonnes', ''],
    ['Kelmouth', '1,204', ''],
    ['Ystrand', '90', 'up'],
    ['', '91', 'down'],
  ]);

  await table.table.getByText('Kelmouth').dragTo(table.table.getByText('90'));
  await asReporter.keyboard.press('ControlOrMeta+C');
  const copied = asReporter.evaluate(() => navigator.clipboard.readText());
  expect(await copied).toBe('Kelmouth\t1,204\nYstrand\t90');
  await table.table.getByText('91').click();

  await table.pasteSheet({ text: 'x\ty\n'.repeat(400) });
  const refusal = editor.refusal.filter({ hasText: 'at most 300 rows and 20 columns' });
  await expect(refusal).toBeVisible();
  await expect(table.table.getByRole('row')).toHaveCount(4);
  await editor.isSaved();

  await asReporter.reload();
  await editor.isOpen();
  await table.says([
    ['Port', 'Tonnes', ''],
    ['Kelmouth', '1,204', ''],
    ['Ystrand', '90', 'up'],
    ['', '91', 'down'],
  ]);
});

test('two reporters who change a table at once end with the same one', async ({ asReporter, asEditor }) => {
  const story = await write(asReporter);
  const mine = new TableBlock(new StoryEditor(asReporter));
  await mine.insert();
  await asReporter.keyboard.press('Tab');
  await mine.typeCells([rareWord(), 'b', 'c', 'd']);
  await mine.editor.isSaved();

  const theirs = new TableBlock(new StoryEditor(asEditor));
  await theirs.editor.open(story.id);
  await theirs.table.getByRole('cell').first().click();
  await Promise.all([mine.press('Add column after'), theirs.press('Add row below')]);
  await mine.editor.isSaved();
  await theirs.editor.isSaved();
  await expect(mine.table.getByRole('row')).toHaveCount(5);
  await expect
    .poll(async () => (await theirs.table.textContent()) === (await mine.table.textContent()))
    .toBe(true);
});
