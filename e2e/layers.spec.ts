import type { Page } from '@playwright/test';
import { rareWord, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { staff } from './fixtures/people';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { Layer } from './pages/layer';
import { nextFrame } from './pages/next-frame';
import { SignInPage } from './pages/sign-in-page';
import { StoryEditor } from './pages/story-editor';
import { TableBlock } from './pages/table-block';

/** What the story editor can open, how by keys, and what becomes of the focus. */
interface LayerCase {
  name: string;
  selector: string;
  /** Begins with the caret in the text. */
  open(editor: StoryEditor): Promise<void>;
  /** Where Tab goes: round inside, out in the end, or nowhere because the text keeps the focus. */
  tab: 'stays' | 'leaves' | 'is the text’s';
}

const DIALOG = '[role="dialog"]';
const MENU = '[role="menu"]';

const LAYERS: readonly LayerCase[] = [
  {
    name: 'Insert menu',
    selector: MENU,
    tab: 'stays',
    open: async ({ insert }) => insert.press('Enter'),
  },
  { name: 'list behind /', selector: '[role="listbox"]', tab: 'is the text’s', open: openSlash },
  { name: 'block menu', selector: MENU, tab: 'stays', open: pressing('Alt+Shift+M') },
  { name: 'tools of the selection', selector: '[role="menubar"]', tab: 'leaves', open: openSelectionTools },
  { name: 'link', selector: DIALOG, tab: 'stays', open: openLink },
  { name: 'photo', selector: DIALOG, tab: 'stays', open: inserting('Photo') },
  { name: 'gallery', selector: DIALOG, tab: 'stays', open: inserting('Gallery') },
  { name: 'social post', selector: DIALOG, tab: 'stays', open: inserting('Social post') },
  { name: 'social post by hand', selector: DIALOG, tab: 'stays', open: openPostByHand },
  { name: 'embed', selector: DIALOG, tab: 'stays', open: inserting('Embed') },
  { name: 'related story', selector: DIALOG, tab: 'stays', open: inserting('Related story') },
  { name: 'find', selector: 'search', tab: 'leaves', open: pressing('ControlOrMeta+F') },
  { name: 'find and replace', selector: 'search', tab: 'leaves', open: pressing('ControlOrMeta+H') },
  { name: 'shortcuts', selector: DIALOG, tab: 'stays', open: pressing('ControlOrMeta+/') },
  { name: 'View menu', selector: MENU, tab: 'stays', open: openViewMenu },
  { name: 'table bar', selector: '.edit-table-bar', tab: 'leaves', open: openTableBar },
];

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SIZES = [
  { size: 'at a desk', options: { viewport: { width: 1440, height: 900 } } },
  { size: 'on a phone', options: PHONE },
];

for (const { size, options } of SIZES) {
  test(`what the editor opens can be used by all, ${size}`, async ({ visits, sessions }) => {
    test.setTimeout(300_000);
    const page = await visits.open({ ...options, storageState: await sessions.of('reporter') });
    const editor = await storyWithEverything(page);
    for (const each of LAYERS) await test.step(each.name, () => isForAll(editor, each));
    await test.step('what import left out', () => importReport(editor));
    for (const panel of ['Details', 'Checks', 'Outline', 'History'] as const)
      await test.step(`panel ${panel}`, () => isPanelForAll(editor, panel));
    await test.step('quote details', () => quoteDetails(editor));
  });
}

test('the dialogs of the steps can be used by all', async ({ asReporter, asEditor }) => {
  test.setTimeout(120_000);
  const { id } = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.press('Submit for review');
  await editor.hasStatus('In review');
  const desk = new StoryEditor(asEditor);
  await desk.open(id);
  await stepDialogs(desk, ['Request changes', 'Spike']);
  await desk.press('Approve');
  await desk.hasStatus('Approved');
  await stepDialogs(desk, ['Schedule']);
  await desk.press('Publish');
  await desk.hasStatus('Published');
  await stepDialogs(desk, ['Withdraw']);
});

async function stepDialogs(desk: StoryEditor, names: readonly string[]): Promise<void> {
  const { page } = desk;
  for (const name of names)
    for (const width of [1440, 390])
      await test.step(`${name}, ${width} px`, async () => {
        await page.setViewportSize({ width, height: 844 });
        await expect(desk.deed(name)).toBeEnabled();
        await desk.deed(name).press('Enter');
        await expect(desk.dialog(name)).toBeVisible();
        await isUsable(page, { name, selector: DIALOG, tab: 'stays' });
        await page.keyboard.press('Escape');
        await expect(desk.dialog(name)).toHaveCount(0);
        await expect(desk.deed(name)).toBeFocused();
      });
}

test('signing in again can be used by all', async ({ visits, newsroom }) => {
  const page = await visits.open();
  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.signInAs('stringer');
  await page.waitForURL('**/desk');
  const { body } = await openBoard(page).then((board) => board.start());
  await body.click();
  await newsroom.inDatabase('end-sessions', staff.people.stringer.email);
  await page.keyboard.type('Still typing.');
  const layer = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(layer).toBeVisible({ timeout: 20_000 });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await isUsable(page, { name: 'sign in again', selector: DIALOG, tab: 'stays' });
  }
  const again = new SignInPage(page, layer);
  await again.signInAs('editor');
  await expect(again.refusal).toHaveText(
    'This page holds another person’s text. Open the desk in a new tab to sign in as yourself.',
  );
  await page.keyboard.press('Escape');
  await expect(layer).toHaveCount(0);
  await expect(body).toBeFocused();
});

/** The whole of it: opened by keys, used, called off by Escape, and the caret is where it was. */
async function isForAll(editor: StoryEditor, layer: LayerCase): Promise<void> {
  const { page, body } = editor;
  await editor.toEmptyLine();
  await layer.open(editor);
  await expect(page.locator(layer.selector)).toBeVisible();
  await isUsable(page, layer);
  if (layer.tab === 'leaves') await layer.open(editor);
  await page.keyboard.press('Escape');
  // The bar of a table stays for as long as the table does.
  if (layer.name !== 'table bar') await expect(page.locator(layer.selector)).toHaveCount(0);
  await expect(body).toBeFocused();
  if (layer.name === 'list behind /') await page.keyboard.press('Backspace');
}

async function isUsable(page: Page, { name, selector, tab }: Omit<LayerCase, 'open'>): Promise<void> {
  const layer = new Layer(page, selector);
  const { width = 0 } = page.viewportSize() ?? {};
  await layer.fits();
  if (width < 640) await layer.suitsThumbs();
  await hasNoViolation(page, `${name}, ${width} px`, selector);
  if (tab === 'is the text’s') return;
  await layer.hasFocus();
  if (tab === 'stays') await layer.keepsTab();
  else await layer.letsTabGo();
}

async function isPanelForAll(editor: StoryEditor, name: Parameters<StoryEditor['showPanel']>[0]) {
  const { page } = editor;
  await editor.showPanel(name);
  const panel = page.getByRole('tabpanel', { name, exact: true });
  await expect(panel).toBeVisible();
  const layer = new Layer(page, '[role="tabpanel"][data-state="active"]');
  await page.getByRole('tab', { name }).focus();
  await page.keyboard.press('Tab');
  await layer.hasFocus();
  await layer.fits();
  if ((page.viewportSize()?.width ?? 0) < 640) await layer.suitsThumbs();
  await hasNoViolation(page, `panel ${name}`);
  await layer.letsTabGo();
}

async function importReport(editor: StoryEditor): Promise<void> {
  const { page, body } = editor;
  await editor.toEmptyLine();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    inserting('Import a document…')(editor),
  ]);
  const markdown = '# Left out\n\nWords.\n\n![a picture](https://pictures.invalid/quay.png)\n';
  await chooser.setFiles({ name: 'harbour.md', mimeType: 'text/markdown', buffer: Buffer.from(markdown) });
  const report = page.getByRole('region', { name: 'Taking in text' });
  const dismiss = report.getByRole('button', { name: 'Dismiss' });
  await expect(dismiss).toBeVisible();
  const layer = new Layer(page, '[aria-label="Taking in text"]');
  await layer.fits();
  await layer.suitsThumbs();
  await hasNoViolation(page, 'what import left out', '[aria-label="Taking in text"]');
  await dismiss.focus();
  await page.keyboard.press('Enter');
  await expect(dismiss).toHaveCount(0);
  await expect(body).toBeFocused();
}

/** From the attribution by Tab to the button below, by Enter to the first of the details, by Tab through them. */
async function quoteDetails(editor: StoryEditor): Promise<void> {
  const { page, body } = editor;
  await editor.part('Attribution').click();
  await page.keyboard.press('Tab');
  await expect(body.getByRole('button', { name: 'Add details' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(body.getByRole('textbox', { name: 'Role', exact: true })).toBeVisible();
  await expect(body).toBeFocused();
  await page.keyboard.type('Harbour master');
  await expect(body.getByRole('textbox', { name: 'Role', exact: true })).toHaveText('Harbour master');
  await hasNoViolation(page, 'quote details', '.copy-quote');
}

async function openBoard(page: Page): Promise<Board> {
  const board = new Board(page);
  await board.open();
  return board;
}

/** A story with a note, a quote, a photo and a table, so that every layer has something to be about. */
async function storyWithEverything(page: Page): Promise<StoryEditor> {
  const { keyboard } = page;
  const editor = await openBoard(page).then((board) => board.start());
  await editor.typeHeadline(`Layer upon layer ${rareWord()}`);
  await editor.addParagraph('The harbour is closed.');
  await keyboard.press('ControlOrMeta+Alt+N');
  await keyboard.type(' source says so');
  await editor.addQuote({ paragraphs: ['We are on it.'], attribution: 'The harbour master' });
  await editor.toEmptyLine();
  const photo = await editor.openPhotoDialog();
  const { fileName, read } = reference.photo;
  await photo.give({ name: fileName, mimeType: 'image/jpeg', buffer: await read() });
  await expect(editor.part('Alt text')).toBeVisible();
  await editor.toEmptyLine();
  await inserting('Table')(editor);
  await keyboard.type('Tides');
  await keyboard.press('Enter');
  await new TableBlock(editor).typeCells(['High', 'Low', 'Mean']);
  await editor.isSaved();
  return editor;
}

function pressing(keys: string): LayerCase['open'] {
  return ({ page }) => page.keyboard.press(keys);
}

/** By the Insert menu, its entries and the first letters of the name. */
function inserting(name: string): LayerCase['open'] {
  return async ({ insert, page }) => {
    await insert.press('Enter');
    const entry = page.getByRole('menuitem', { name, exact: true });
    await entry.focus();
    await entry.press('Enter');
  };
}

async function openSlash({ page }: StoryEditor): Promise<void> {
  await page.keyboard.type('/');
}

async function openSelectionTools(editor: StoryEditor): Promise<void> {
  const { page } = editor;
  await selectWords(editor);
  await expect(page.getByRole('menubar', { name: 'Selection' })).toBeVisible();
  await page.keyboard.press('Alt+F10');
}

async function openLink(editor: StoryEditor): Promise<void> {
  const { page } = editor;
  await selectWords(editor);
  await page.keyboard.press('ControlOrMeta+K');
}

async function selectWords({ page, body }: StoryEditor): Promise<void> {
  await body.getByText('The harbour is closed.').click();
  await page.keyboard.press('Home');
  await nextFrame(page);
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await nextFrame(page);
}

async function openPostByHand(editor: StoryEditor): Promise<void> {
  await inserting('Social post')(editor);
  const { page } = editor;
  await page.getByRole('textbox', { name: 'Post URL' }).fill('https://x.com/nobody/status/404404404');
  await page.getByRole('button', { name: 'Fetch' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Handle' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Handle' }).focus();
}

async function openViewMenu({ page }: StoryEditor): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).press('Enter');
}

async function openTableBar({ page, body }: StoryEditor): Promise<void> {
  await body.getByRole('table').getByText('High').click();
  await page.keyboard.press('Alt+F10');
}
