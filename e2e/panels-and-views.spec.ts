import type { Page } from '@playwright/test';
import { approve, rareWord, startFromBoard, takeToReaders, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

test.describe('checks', () => {
  test('follow the text, lead to the block, and are what the newsroom enforces', async ({
    asReporter,
    asEditor,
  }) => {
    const editor = await startFromBoard(asReporter, 'Analysis');
    await editor.typeHeadline(`Rain ${'and more rain '.repeat(8)}${rareWord()}`);
    await editor.addQuote({ paragraphs: ['It never rained before.'], attribution: '' });
    await editor.showPanel('Checks');
    const checks = asReporter.getByRole('list', { name: 'Checks' }).getByRole('listitem');
    await expect(checks.filter({ hasText: 'The quote has no attribution.' })).toBeVisible();
    await expect(checks.filter({ hasText: /The headline is \d+ characters over 110/ })).toBeVisible();
    await expect(asReporter.locator('.edit-headline .edit-over')).not.toHaveText('');

    await checks.filter({ hasText: 'no attribution' }).getByRole('button', { name: 'Show' }).click();
    await expect(editor.part('Quote text')).toBeInViewport();
    await editor.part('Attribution').click();
    await asReporter.keyboard.type('The harbour master');
    await expect(checks.filter({ hasText: 'no attribution' })).toHaveCount(0);
    await checks
      .filter({ hasText: 'Choose a section.' })
      .getByRole('button', { name: 'Show' })
      .press('Enter');
    await expect(editor.section).toBeFocused();
    await expect(editor.section).toBeInViewport();
    await editor.showPanel('Checks');
    await editor.isSaved();
    await editor.press('Submit for review');
    await editor.hasStatus('In review');
    const desk = new StoryEditor(asEditor);
    await desk.open(editor.storyId);
    await desk.press('Approve');
    await expect(desk.unmet.first()).toBeVisible();
    const refused = await desk.unmet.allInnerTexts();
    expect(refused).toContain('An analysis needs a standfirst that says what it finds.');
    const blockers = await checks.filter({ hasText: 'Must be put right' }).allInnerTexts();
    expect(blockers.map((text) => text.split('\n')[0]).sort()).toEqual(refused.sort());
  });
});

test.describe('the outline', () => {
  test('leads to each heading, beside the length against what was ordered', async ({ asReporter }) => {
    const editor = await startFromBoard(asReporter);
    for (const words of ['## The night', 'It rained and it rained.', '## The morning', 'Then it stopped.'])
      await addLine(editor, words);
    const length = asReporter.getByRole('spinbutton', { name: 'Commissioned length' });
    await length.fill('10');
    await length.press('Enter');
    await editor.isSaved();
    await editor.showPanel('Outline');
    const panel = asReporter.getByRole('tabpanel', { name: 'Outline' });
    await expect(panel.getByRole('region', { name: 'Length' })).toContainText('12 of 10 words');
    await expect(panel.getByRole('region', { name: 'Length' })).toContainText('2 words over');
    await panel.getByRole('button', { name: 'The night' }).click();
    await asReporter.keyboard.type('In ');
    await expect(editor.body.getByRole('heading', { name: 'In The night' })).toBeVisible();
  });
});

test.describe('a story’s language and kind', () => {
  test('reach its readers: direction, label, titles of its own', async ({ asReporter, asEditor, visits }) => {
    const { id, path } = await write(asReporter);
    const editor = new StoryEditor(asReporter);
    await editor.standfirst.click();
    await asReporter.keyboard.type('מה שאמרו');
    await asReporter.getByRole('combobox', { name: 'Kind' }).selectOption('Opinion');
    await asReporter.getByRole('combobox', { name: 'Language' }).selectOption('Hebrew');
    await fillDetail(asReporter, 'Search title', 'Found by searching');
    await fillDetail(asReporter, 'Social title', 'Shared with friends');
    await editor.isSaved();
    const sheet = asReporter.locator('[lang="he"][dir="rtl"]').filter({ has: editor.body });
    await expect(sheet).toBeVisible();

    await takeToReaders({ reporter: asReporter, editor: asEditor }, { id });

    const page = new StoryPage(await visits.open({ javaScriptEnabled: false }));
    await page.open(path);
    await expect(page.article).toHaveAttribute('lang', 'he');
    await expect(page.article).toHaveAttribute('dir', 'rtl');
    await expect(page.article).toContainText('Opinion');
    await expect(page.page).toHaveTitle(/^Found by searching/);
    expect(await page.head('meta[property="og:title"]', 'content')).toBe('Shared with friends');
    expect(await page.jsonLd()).toMatchObject({
      '@type': 'OpinionNewsArticle',
      inLanguage: 'he',
      alternativeHeadline: ['Found by searching', 'Shared with friends'],
    });
  });

  test('an interview begins with its blocks', async ({ asReporter }) => {
    const editor = await startFromBoard(asReporter, 'Interview');
    await expect(editor.part('Quote text')).toBeVisible();
    await expect(editor.body.getByRole('heading')).toHaveCount(1);
  });
});

test.describe('views', () => {
  test('focus mode shows the sheet alone, by a key', async ({ asReporter }) => {
    const editor = await startFromBoard(asReporter);
    await asReporter.keyboard.press('ControlOrMeta+Shift+F');
    await expect(asReporter.getByRole('tab', { name: 'Details' })).toBeHidden();
    await expect(asReporter.getByRole('navigation', { name: 'Desk' })).toBeHidden();
    await expect(editor.body).toBeVisible();
    await expect(editor.save).toBeVisible();
    await asReporter.keyboard.press('ControlOrMeta+Shift+F');
    await expect(asReporter.getByRole('tab', { name: 'Details' })).toBeVisible();
  });

  test('full width is remembered on this device', async ({ asReporter }) => {
    await asReporter.setViewportSize({ width: 1600, height: 900 });
    const editor = await startFromBoard(asReporter);
    const width = async () => (await asReporter.locator('.edit-headline').boundingBox())?.width ?? 0;
    const narrow = await width();
    await asReporter.getByRole('button', { name: 'View', exact: true }).click();
    await asReporter.getByRole('menuitemcheckbox', { name: 'Full width' }).click();
    await expect.poll(width).toBeGreaterThan(narrow);
    await asReporter.reload();
    await editor.isOpen();
    await expect.poll(width).toBeGreaterThan(narrow);
  });

  test('a printed draft says what it is and shows nothing of the desk', async ({ asReporter }) => {
    const editor = await startFromBoard(asReporter, 'Interview');
    await editor.typeHeadline('Rain');
    await expect(asReporter.getByRole('button', { name: 'Add details' })).toBeVisible();
    await asReporter.emulateMedia({ media: 'print' });
    await asReporter.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const facts = new RegExp(`^Draft · Interview · By ${reference.byline.name} · \\d+ \\w+ \\d{4}`);
    await expect(asReporter.getByText('Draft – not for publication')).toBeVisible();
    await expect(asReporter.getByText(facts)).toBeVisible();
    await expect(editor.headline).toBeVisible();
    await expect(asReporter.getByRole('button', { name: 'Add details' })).toBeHidden();
    await expect(asReporter.getByRole('toolbar', { name: 'Formatting' })).toBeHidden();
    await expect(asReporter.getByRole('tab', { name: 'Details' })).toBeHidden();
  });
});

test('the panels and the menu pass axe, in light and in dark', async ({ asReporter, asEditor }) => {
  await approve({ reporter: asReporter, editor: asEditor });
  const editor = await startFromBoard(asReporter, 'Interview');
  await editor.typeHeadline('x'.repeat(120));
  await fillDetail(asReporter, 'Search title', 'y'.repeat(70));
  for (const panel of ['Details', 'Checks', 'Outline'] as const) {
    await editor.showPanel(panel);
    await expect(asReporter.getByRole('tabpanel', { name: panel })).toBeVisible();
    await hasNoViolation(asReporter, panel);
  }
});

/** A line at the end of the body; one that begins with `## ` becomes a heading. */
async function addLine(editor: StoryEditor, words: string): Promise<void> {
  const { page } = editor;
  const isHeading = words.startsWith('## ');
  await editor.toEmptyLine();
  if (isHeading) await page.getByRole('button', { name: 'Heading', exact: true }).click();
  await page.keyboard.type(isHeading ? words.slice(3) : words);
  if (isHeading) await page.keyboard.press('Enter');
}

async function fillDetail(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.fill(text);
  await field.press('Enter');
}
