import type { Locator, Page } from '@playwright/test';
import { rareWord, takeToReaders, write } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { staff } from './fixtures/people';
import { expect, test } from './fixtures/test';
import { nextFrame } from './pages/next-frame';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

const SENTENCE = 'You cannot bill somebody for the lifeboat while they swim to it.';

test('a story with a pull quote, a fact box, a divider and a quote with its details', async ({
  asReporter,
  asEditor,
  asReader,
}) => {
  test.setTimeout(120_000);
  const { keyboard } = asReporter;
  const story = await write(asReporter, { paragraphs: [`He rose late. ${SENTENCE} Nobody spoke.`] });
  const editor = new StoryEditor(asReporter);

  await test.step('a selected sentence is pulled, and stays in the copy', async () => {
    await select(asReporter, editor.body.getByRole('paragraph').first(), SENTENCE);
    await editor.choose('Pull quote');
    await expect(part(editor, 'Pull quote')).toHaveText(SENTENCE);
    await expect(editor.body).toContainText(`late. ${SENTENCE} Nobody`);
  });

  await test.step('three hyphens and Enter are a divider', async () => {
    await editor.toEmptyLine();
    await keyboard.type('---');
    await keyboard.press('Enter');
    await keyboard.type('After the pause.');
    await expect(editor.body.getByRole('separator')).toHaveCount(1);
    await expect(editor.body.getByRole('paragraph').last()).toHaveText('After the pause.');
  });

  await test.step('a fact box by keyboard, and out of it with Enter', async () => {
    await keyboard.press('Enter');
    await keyboard.press('/');
    await expect(asReporter.getByRole('listbox', { name: 'Insert' })).toBeVisible();
    await keyboard.type('fact');
    await keyboard.press('Enter');
    await keyboard.type('The barrier in figures');
    await keyboard.press('Enter');
    await keyboard.type('Six gates of steel.');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('Below the box.');
    await expect(part(editor, 'Fact box title')).toHaveText('The barrier in figures');
    await expect(part(editor, 'Fact box text')).toHaveText('Six gates of steel.');
    await expect(editor.body.getByRole('paragraph').last()).toHaveText('Below the box.');
  });

  await test.step('a quote asks for no more than before, and unfolds its details', async () => {
    await editor.addQuote({ paragraphs: ['We are on it.'], attribution: 'Ada Quay' });
    await expect(part(editor, 'Role')).toHaveCount(0);
    await editor.body.getByRole('button', { name: 'Add details' }).click();
    await keyboard.type('harbour master');
    await keyboard.press('Enter');
    await keyboard.type('on the quay');
    await keyboard.press('Enter');
    await keyboard.type('harbour.example');
    await editor.body.getByRole('button', { name: 'Hide empty details' }).click();
    await expect(part(editor, 'Role')).toHaveText('harbour master');
    await expect(part(editor, 'Translated by')).toHaveCount(0);
    await editor.isSaved();
  });

  await test.step('the checks name the address that is none, and the sentence once it has gone', async () => {
    await editor.showPanel('Checks');
    const noAddress = asReporter.getByText('not a whole http or https address');
    const noSentence = asReporter.getByText('The story no longer contains the sentence of the pull quote.');
    await expect(noAddress).toBeVisible();
    await expect(noSentence).toHaveCount(0);
    await part(editor, 'Source link').click();
    await keyboard.press('Home');
    await nextFrame(asReporter);
    await keyboard.type('https://');
    await expect(noAddress).toHaveCount(0);
    await select(asReporter, editor.body.getByRole('paragraph').first(), 'lifeboat');
    await keyboard.type('tugboat');
    await expect(noSentence).toBeVisible();
    await keyboard.press('ControlOrMeta+Z');
    await expect(noSentence).toHaveCount(0);
  });

  await test.step('nothing is wrong with the page of the editor', async () => {
    expect(await violationsOn(asReporter)).toEqual([]);
  });

  await takeToReaders({ reporter: asReporter, editor: asEditor }, story);

  await test.step('readers get all of it', async () => {
    const page = new StoryPage(asReader);
    await page.open(story.path);
    await expect(page.article.getByRole('complementary', { name: /^Pull quote: You cannot/ })).toHaveText(
      SENTENCE,
    );
    await expect(page.article.getByRole('separator')).toHaveCount(1);
    const box = page.article.getByRole('complementary', { name: 'The barrier in figures' });
    await expect(box.getByRole('heading', { name: 'The barrier in figures' })).toBeVisible();
    await expect(box).toContainText('Six gates of steel.');
    await expect(page.quotes.first()).toHaveAttribute('cite', 'https://harbour.example');
    await expect(page.quotes.first()).toContainText('Ada Quay, harbour master');
    await expect(page.quotes.first().getByRole('link', { name: 'Source' })).toHaveAttribute(
      'href',
      'https://harbour.example',
    );
    const visit = await asEditor.context().newPage();
    await visit.goto(story.path);
    expect(await violationsOn(visit)).toEqual([]);
  });
});

test('a block of a newer Galley is shown, and outlives everything that happens around it', async ({
  asReporter,
  asEditor,
  asReader,
  newsroom,
}) => {
  test.setTimeout(120_000);
  const { keyboard } = asReporter;
  const words = `Tides at ${rareWord()}`;
  const story = await write(asReporter, { paragraphs: ['It rained.', 'It stopped.'] });
  await asReporter.goto('/desk');
  const chart = {
    type: 'liveChart',
    attrs: { id: 'chart', series: [1, 2] },
    content: [{ type: 'chartTitle', content: [{ type: 'text', text: words, marks: [{ type: 'glow' }] }] }],
  };
  // As after an update of Galley that was taken back.
  await newsroom.kill9();
  await newsroom.inDatabase('add-newer-block', story.id, staff.people.reporter.email, JSON.stringify(chart));
  await newsroom.start();

  const editor = new StoryEditor(asReporter);
  await editor.open(story.id);
  const plate = editor.body.getByRole('group', { name: 'Live chart, from a newer version' });
  const stored = async () =>
    JSON.stringify(await (await asReporter.request.get(`/api/stories/${story.id}`)).json());
  const isWhole = async () => {
    await editor.isSaved();
    await expect(plate).toHaveCount(1);
    const body = await stored();
    for (const kept of ['liveChart', 'chartTitle', '"series":[1,2]', 'glow', words])
      expect(body).toContain(kept);
  };

  await test.step('it says what it is', async () => {
    await expect(plate).toContainText('This version cannot edit it');
    await expect(plate).toContainText(words);
    await isWhole();
  });

  await test.step('typing beside it', async () => {
    await editor.addParagraph('And rained again.');
    await isWhole();
  });

  await test.step('deleting all of the story', async () => {
    await keyboard.press('ControlOrMeta+A');
    await nextFrame(asReporter);
    await keyboard.press('Delete');
    await expect(editor.body).not.toContainText('It stopped.');
    await isWhole();
    await keyboard.press('ControlOrMeta+Z');
    await expect(editor.body).toContainText('It stopped.');
    await isWhole();
  });

  await test.step('being taken out, and coming back with undo', async () => {
    await plate.getByRole('button', { name: 'Remove block' }).click();
    await expect(plate).toHaveCount(0);
    await editor.isSaved();
    await keyboard.press('ControlOrMeta+Z');
    await isWhole();
  });

  await test.step('being published: readers get its words', async () => {
    await takeToReaders({ reporter: asReporter, editor: asEditor }, story);
    const page = new StoryPage(asReader);
    await page.open(story.path);
    await expect(page.article.getByRole('paragraph').filter({ hasText: words })).toHaveText(words);
  });
});

function part(editor: StoryEditor, name: string): Locator {
  return editor.body.getByRole('textbox', { name, exact: true });
}

/** Selects words of a paragraph, as a mouse drawn over them does. */
async function select(page: Page, paragraph: Locator, words: string): Promise<void> {
  await paragraph.click();
  await paragraph.evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const at = text.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + sought.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }
  }, words);
  await nextFrame(page);
}
