import type { Page } from '@playwright/test';
import { publish, rareWord } from './deeds/stories';
import { UNDATED_POST } from './fixtures/platform';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { nextFrame } from './pages/next-frame';
import type { FileToUpload } from './pages/photo-dialog';
import { StoryEditor } from './pages/story-editor';
import { tabTo } from './pages/tab-to';

test('a story is written and submitted without the mouse', async ({ asReporter }) => {
  const { keyboard } = asReporter;
  const board = new Board(asReporter);
  await board.open();
  await tabTo(asReporter, board.newStory);
  await keyboard.press('Enter');
  const editor = new StoryEditor(asReporter);
  await editor.isOpen();

  await test.step('headline, standfirst and body, from one to the next with Enter', async () => {
    await tabTo(asReporter, editor.headline);
    await keyboard.type(`All by keys ${rareWord()}`);
    await keyboard.press('Enter');
    await keyboard.type('What happened, in a sentence.');
    await keyboard.press('Enter');
    await keyboard.type('The first paragraph with ');
    await keyboard.press('ControlOrMeta+B');
    await keyboard.type('weight');
    await keyboard.press('ControlOrMeta+B');
    await keyboard.type(' and a link to the source');
    await expect(editor.standfirst).toHaveText('What happened, in a sentence.');
    await expect(editor.body.getByRole('strong')).toHaveText('weight');
  });

  await test.step('a link on the last word', async () => {
    await keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await nextFrame(asReporter);
    await keyboard.press('ControlOrMeta+K');
    await expect(editor.dialog('Link')).toBeVisible();
    await keyboard.type('https://example.org/source');
    await keyboard.press('Enter');
    await expect(editor.body.getByRole('link', { name: 'source' })).toHaveAttribute(
      'href',
      'https://example.org/source',
    );
  });

  await test.step('a quote from the list that / opens', async () => {
    await keyboard.press('ControlOrMeta+End');
    await nextFrame(asReporter);
    await keyboard.press('Enter');
    await keyboard.press('/');
    const list = asReporter.getByRole('listbox', { name: 'Insert' });
    await expect(list).toBeVisible();
    await keyboard.type('quot');
    await expect(list.getByRole('option').first()).toHaveText('Quote');
    await keyboard.press('Enter');
    await expect(list).toHaveCount(0);
    await keyboard.type('We are on it.');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('The harbour master');
    await keyboard.press('Enter');
    await keyboard.type('And that was that.');
    await expect(editor.part('Quote text')).toHaveText('We are on it.');
    await expect(editor.part('Attribution')).toHaveText('The harbour master');
    await expect(editor.body.getByRole('paragraph').last()).toHaveText('And that was that.');
  });

  await test.step('the section, and off to the desk', async () => {
    await tabTo(asReporter, editor.section);
    await keyboard.type('Politics');
    await expect(editor.section.getByRole('option', { selected: true })).toHaveText('Politics');
    await editor.isSaved();
    await tabTo(asReporter, editor.deed('Submit for review'), 'Shift+Tab');
    await keyboard.press('Enter');
    await editor.hasStatus('In review');
  });
});

test('a story with every kind of block is written and submitted without the mouse', async ({
  asReporter,
  asReporter2,
  asEditor,
  platform,
}) => {
  test.setTimeout(120_000);
  const elsewhere = await publish({ reporter: asReporter2, editor: asEditor });
  const { keyboard } = asReporter;
  await new Board(asReporter).open();
  await tabTo(asReporter, new Board(asReporter).newStory);
  await keyboard.press('Enter');
  const editor = new StoryEditor(asReporter);
  const { body } = editor;
  await editor.isOpen();
  await tabTo(asReporter, editor.headline);
  await typeLines(asReporter, [
    `Every block ${rareWord()}`,
    'By keys alone.',
    'It rained.',
    '## The night',
    '- A list',
    '',
  ]);

  await test.step('heading and list by Markdown, a crosshead by its keys', async () => {
    await expect(body.getByRole('heading', { level: 2, name: 'The night' })).toBeVisible();
    await expect(body.getByRole('listitem')).toHaveText('A list');
    await keyboard.type('Towards noon');
    await keyboard.press('ControlOrMeta+Alt+3');
    await expect(body.getByRole('heading', { level: 3, name: 'Towards noon' })).toBeVisible();
    await keyboard.press('Enter');
  });

  await test.step('a quote, with one of its details', async () => {
    await insert(editor, 'quote');
    await typeLines(asReporter, ['We are on it.', '']);
    await keyboard.type('Ada Quay');
    await tabTo(asReporter, body.getByRole('button', { name: 'Add details' }));
    await keyboard.press('Enter');
    await keyboard.type('Harbour master');
    await expect(body.getByRole('textbox', { name: 'Role', exact: true })).toHaveText('Harbour master');
    await toLineBelow(editor);
  });

  await test.step('a pull quote, a fact box, a divider', async () => {
    await insert(editor, 'pull');
    await keyboard.type('It rained.');
    await keyboard.press('Enter');
    await insert(editor, 'fact');
    await typeLines(asReporter, ['In figures', 'Six gates.', '']);
    await insert(editor, 'divider');
    await expect(body.getByRole('textbox', { name: 'Fact box text' })).toHaveText('Six gates.');
    await expect(body.getByRole('separator')).toHaveCount(1);
  });

  await test.step('a table', async () => {
    await insert(editor, 'table');
    await typeLines(asReporter, ['Tides']);
    for (const cell of ['Day', 'High', 'Low', 'Monday', '4', '1', 'Tuesday', '5', '2']) {
      await keyboard.type(cell);
      if (cell !== '2') await keyboard.press('Tab');
    }
    await downTo(asReporter, 'Source');
    await keyboard.type('The port');
    await keyboard.press('Enter');
    await expect(body.getByRole('cell', { name: '5', exact: true })).toBeVisible();
  });

  await test.step('a photo, with its words', async () => {
    await insert(editor, 'photo');
    await give(asReporter, [await photoNamed('one.jpg')]);
    await expect(editor.part('Caption')).toBeVisible();
    await downTo(asReporter, 'Alt text');
    await keyboard.type('A flooded quay');
    await expect(editor.part('Alt text')).toContainText('A flooded quay');
    await toLineBelow(editor);
  });

  await test.step('a gallery of two', async () => {
    await insert(editor, 'gallery');
    await give(asReporter, [await photoNamed('two.jpg'), await photoNamed('three.jpg')]);
    const insertGallery = asReporter.getByRole('button', { name: 'Insert gallery' });
    await expect(insertGallery).toBeEnabled({ timeout: 20_000 });
    await tabTo(asReporter, insertGallery);
    await keyboard.press('Enter');
    await expect(body.getByRole('button', { name: 'Move later' })).toHaveCount(2);
    await toLineBelow(editor);
  });

  await test.step('a social post, an embed, a related story', async () => {
    await insert(editor, 'social');
    await tabTo(asReporter, asReporter.getByRole('textbox', { name: 'Post URL' }));
    await keyboard.type(UNDATED_POST.url);
    await keyboard.press('Enter');
    await tabTo(asReporter, asReporter.getByRole('textbox', { name: 'Posted on' }));
    await keyboard.type('2026-03-02');
    await keyboard.press('Enter');
    await expect(editor.dialog('Social post')).toHaveCount(0);
    await insert(editor, 'embed');
    await keyboard.type(`${platform.pages}/gates`);
    await keyboard.press('Enter');
    const insertEmbed = asReporter.getByRole('button', { name: 'Insert embed' });
    await expect(insertEmbed).toBeEnabled();
    await keyboard.press('Enter');
    await expect(editor.dialog('Embed')).toHaveCount(0);
    await insert(editor, 'related');
    await keyboard.type(elsewhere.headline);
    const found = asReporter.getByRole('list', { name: 'Published stories' }).getByRole('button');
    await expect(found).toHaveCount(1);
    await tabTo(asReporter, found);
    await keyboard.press('Enter');
    await expect(body.getByText(elsewhere.headline)).toBeVisible();
  });

  await test.step('the section, and off to the desk', async () => {
    await keyboard.press('Escape');
    await tabTo(asReporter, editor.section);
    await keyboard.type('Politics');
    await editor.isSaved();
    await tabTo(asReporter, editor.deed('Submit for review'), 'Shift+Tab');
    await keyboard.press('Enter');
    await editor.hasStatus('In review');
  });

  const stored = await asReporter.request.get(`/api/stories/${editor.storyId}`);
  const { body: kept } = await stored.json();
  expect(new Set(kept.content.map(({ type }: { type: string }) => type))).toEqual(EVERY_BLOCK);
});

const EVERY_BLOCK = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'quote',
  'pullQuote',
  'factBox',
  'divider',
  'table',
  'photo',
  'gallery',
  'socialPost',
  'embed',
  'relatedStory',
]);

/** Goes down line by line into a part of a block. */
async function downTo(page: Page, part: string): Promise<void> {
  const isThere = () =>
    page.evaluate((name) => {
      const at = getSelection()?.anchorNode;
      const element = at instanceof Element ? at : at?.parentElement;
      return element?.closest(`[aria-label="${name}"]`) != null;
    }, part);
  for (let line = 0; line < 12 && !(await isThere()); line += 1) {
    await page.keyboard.press('ArrowDown');
    await nextFrame(page);
  }
  expect(await isThere(), `down to ${part}`).toBe(true);
}

/** To the empty line at the end. */
async function toLineBelow({ page }: StoryEditor): Promise<void> {
  await page.keyboard.press('ControlOrMeta+End');
  await nextFrame(page);
}

/** Types each line, and Enter behind it. */
async function typeLines({ keyboard }: Page, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await keyboard.type(line);
    await keyboard.press('Enter');
  }
}

/** Takes the first block that `/` finds by a word; begins on an empty line. */
async function insert({ page }: StoryEditor, word: string): Promise<void> {
  const list = page.getByRole('listbox', { name: 'Insert' });
  await nextFrame(page);
  await page.keyboard.press('/');
  await expect(list).toBeVisible();
  await page.keyboard.type(word);
  await expect(list.getByRole('option').first()).toContainText(new RegExp(word, 'i'));
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await nextFrame(page);
}

/** Gives files to the dialog that is open: Enter on its file input asks for them. */
async function give(page: Page, files: FileToUpload[]): Promise<void> {
  const input = page.getByRole('dialog').locator('input[type="file"]').first();
  // A dialog that has just come takes the focus a moment later, to its own first field.
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
  await nextFrame(page);
  // What the dialog loads when it opens may take the focus once more, between two keys.
  await expect(async () => {
    await tabTo(page, input);
    const choosing = page.waitForEvent('filechooser', { timeout: 2_000 });
    await Promise.all([choosing, page.keyboard.press('Enter')]);
    await (await choosing).setFiles(files);
  }).toPass();
}

async function photoNamed(name: string): Promise<FileToUpload> {
  return { name, mimeType: 'image/jpeg', buffer: await reference.photo.read() };
}
