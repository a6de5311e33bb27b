import type { Locator, Page } from '@playwright/test';
import { rareWord, startFromBoard } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { nextFrame } from './pages/next-frame';
import type { StoryEditor } from './pages/story-editor';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('a reporter files from the field with a thumb', async ({ visits, sessions }) => {
  const page = await visits.open({ ...PHONE, storageState: await sessions.of('reporter') });
  const editor = await startFromBoard(page);
  await editor.headline.tap();
  await page.keyboard.type(`From the field ${rareWord()}`);
  await editor.body.getByRole('paragraph').first().tap();
  await page.keyboard.type('The river is over the road.');
  const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
  await expect(toolbar).toBeInViewport();
  expect((await toolbar.boundingBox())?.y).toBeGreaterThan(700);
  await openKeyboard(page, KEYBOARD);
  await expect.poll(() => footOf(toolbar)).toBeLessThanOrEqual(PHONE.viewport.height - KEYBOARD);
  await page.keyboard.press('Enter');
  await editor.insert.tap();
  await page.getByRole('menuitem', { name: 'Photo', exact: true }).tap();
  const upload = page.getByLabel('Upload photo');
  // The phone offers its camera and its photos: `capture` would take the choice away.
  await expect(upload).toHaveAttribute('accept', 'image/*');
  await expect(upload).not.toHaveAttribute('capture');
  const { read } = reference.photo;
  await upload.setInputFiles({ name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer: await read() });
  await typeInto(editor, 'Caption', 'The river at the mill. ');
  await typeInto(editor, 'Credit', 'Penny Starr / ');
  await typeInto(editor, 'Alt text', 'Brown water over a road. ');
  await openKeyboard(page, 0);
  await page.getByRole('link', { name: 'Details', exact: true }).tap();
  await editor.chooseSection('Politics');
  await page.getByRole('button', { name: 'Submit for review' }).tap();
  await editor.hasStatus('In review');
  await isAsWideAsThePhone(page);
});

test('the bar has room for four places, and the others come when asked for', async ({ visits, sessions }) => {
  const page = await visits.open({ ...PHONE, storageState: await sessions.of('editor') });
  await page.goto('/desk');
  await isAsWideAsThePhone(page);
  const bar = page.getByRole('navigation', { name: 'Desk' });
  const mistakes = bar.getByRole('link', { name: /^Mistakes/ });
  await expect(mistakes).toBeHidden();
  const more = bar.getByRole('button', { name: /^More/ });
  await more.tap();
  await expect(mistakes).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(mistakes).toBeHidden();
  await more.tap();
  await hasNoViolation(page, 'the bar of a phone');
  await mistakes.tap();
  await page.waitForURL('**/desk/mistakes');
  await expect(mistakes).toBeHidden();
  await expect(more).toHaveAttribute('aria-expanded', 'false');
});

/** A page that something sticks out of is made smaller by phones, and its bar is then somewhere below. */
async function isAsWideAsThePhone(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
}

/** How much of a phone its keyboard covers, in CSS pixels. */
const KEYBOARD = 336;

/** Has the browser say that so much of its window is covered, as a phone's does; no test can open a real keyboard. */
async function openKeyboard(page: Page, covered: number): Promise<void> {
  await page.evaluate((height) => {
    const seen = window.visualViewport;
    if (!seen) return;
    Object.defineProperty(seen, 'height', { configurable: true, value: window.innerHeight - height });
    seen.dispatchEvent(new Event('resize'));
  }, covered);
}

async function footOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  return box ? box.y + box.height : Number.POSITIVE_INFINITY;
}

/** Taps a part of the photo and types before the words that came with the file; the caret stays above the toolbar. */
async function typeInto(editor: StoryEditor, name: 'Caption' | 'Credit' | 'Alt text', words: string) {
  const part = editor.part(name);
  // A picture that comes meanwhile moves the part away from under the thumb.
  await expect(async () => {
    await part.tap();
    expect(await part.evaluate((element) => element.contains(getSelection()?.anchorNode ?? null))).toBe(true);
  }).toPass();
  await editor.page.keyboard.press('Home');
  await nextFrame(editor.page);
  await editor.page.keyboard.type(words);
  await expect(part).toContainText(words.trim());
  const toolbar = editor.page.getByRole('toolbar', { name: 'Formatting' });
  await expect(part).toBeInViewport();
  expect((await part.boundingBox())?.y).toBeLessThan((await toolbar.boundingBox())?.y ?? 0);
}
