import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { violationsOn } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { Appearance } from './pages/appearance';

const PNG = { create: { width: 640, height: 160, channels: 4, background: '#a3175a' } } as const;

test('an admin chooses colour, menu and foot, sees them before saving, and readers have them at once', async ({
  asAdmin,
  asReader,
}) => {
  const appearance = new Appearance(asAdmin);
  await appearance.open();
  await asReader.goto('/');
  const menu = asReader.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  const foot = asReader.getByRole('contentinfo');
  const before = await menu.allTextContents();
  expect(before).toContain('Politics');

  await test.step('a colour that cannot be read is refused, with what was measured', async () => {
    await appearance.colour.fill('#e5b968');
    await expect(appearance.section.getByText('its contrast to the paper is 1.6 to 1')).toBeVisible();
    await appearance.save.click();
    await expect(appearance.refusal).toContainText('text needs at least 4.5 to 1. Choose a darker colour.');
    await asReader.reload();
    expect(await accentOf(asReader)).not.toContain('#e5b968');
  });

  await test.step('the preview has each choice before it is saved', async () => {
    await appearance.colour.fill('#a3175a');
    await expect(appearance.section.getByText('Contrast to light paper 6.')).toBeVisible();
    await appearance.addLink('menu', { words: 'Shop', href: 'javascript:alert(1)' });
    await expect(appearance.refusal.filter({ hasText: '“Shop” leads nowhere' })).toBeVisible();
    await appearance.addLink('menu', { words: 'Shop', href: 'https://shop.example/' });
    // By keyboard, to the very first place.
    const up = appearance.menu.getByRole('button', { name: 'Move Shop up' });
    await up.focus();
    for (let place = await appearance.menu.getByRole('listitem').count(); place > 1; place -= 1)
      await asAdmin.keyboard.press('Enter');
    await expect(appearance.menu.getByRole('listitem').first()).toContainText('Shop');
    await expect(up).toBeFocused();
    await appearance.button('Take World out').click();
    await appearance.footWords.fill('The Harbour Ledger Ltd\n1 Quay Street');
    await appearance.addLink('foot', { words: 'About us', href: '/politics' });
    for (const paper of ['light', 'dark'] as const) {
      await expect(appearance.preview(paper)).toContainText('Shop');
      await expect(appearance.preview(paper)).not.toContainText('World');
      await expect(appearance.preview(paper)).toContainText('1 Quay Street');
    }
    await asReader.reload();
    expect(await menu.allTextContents()).toEqual(before);
    expect(await violationsOn(asAdmin)).toEqual([]);
  });

  await test.step('what is saved is on every page with the next request', async () => {
    await appearance.saved();
    for (const address of ['/', '/politics', '/corrections', '/nothing/here']) {
      await asReader.goto(address);
      await expect(menu.first()).toHaveText('Shop');
      await expect(menu.first()).toHaveAttribute('href', 'https://shop.example/');
      expect(await menu.allTextContents()).not.toContain('World');
      await expect(foot).toContainText('1 Quay Street');
      await expect(foot.getByRole('link', { name: 'About us' })).toHaveAttribute('href', '/politics');
      await expect(foot.getByRole('link', { name: 'Corrections' })).toBeVisible();
      expect(await accentOf(asReader)).toContain('#a3175a');
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await asAdmin.emulateMedia({ colorScheme });
      await asAdmin.goto('/');
      expect(await violationsOn(asAdmin)).toEqual([]);
    }
  });

  await test.step('it is in the audit, and can be taken back', async () => {
    await asAdmin.goto('/desk/audit');
    await expect(asAdmin.getByRole('row', { name: /changed the settings.*accent/ }).first()).toBeVisible();
    await appearance.takeBack();
    await asReader.goto('/');
    expect(await menu.allTextContents()).toEqual(before);
    expect(await accentOf(asReader)).not.toContain('#a3175a');
    await expect(foot).not.toContainText('1 Quay Street');
  });
});

test('the logo: an SVG is refused, a picture stands for the name on every page, and goes again', async ({
  asAdmin,
  asReader,
  stranger,
}) => {
  const appearance = new Appearance(asAdmin);
  await appearance.open();
  const file = appearance.logo.getByLabel('Logo: file');
  const save = appearance.logo.getByRole('button', { name: 'Save logo' });
  await file.setInputFiles({
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  });
  await save.click();
  await expect(appearance.logo.getByRole('alert')).toContainText('Choose a PNG, WebP or JPEG');

  await file.setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: await sharp(PNG).png().toBuffer(),
  });
  await expect(appearance.preview('light').getByRole('img')).toBeVisible();
  await asReader.goto('/');
  await expect(asReader.getByRole('heading', { level: 1 }).getByRole('img')).toHaveCount(0);
  await save.click();
  await expect(appearance.logo.getByText('Logo saved.')).toBeVisible();

  await asReader.reload();
  const logo = asReader.getByRole('heading', { level: 1 }).getByRole('img');
  await expect(logo).toHaveAccessibleName((await asReader.title()).trim());
  const address = (await logo.getAttribute('src')) ?? '';
  const answer = await stranger.get(address);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/webp']);
  await asReader.goto('/politics');
  await expect(asReader.getByRole('banner').getByRole('img')).toBeVisible();

  await appearance.logo.getByRole('button', { name: 'Remove logo' }).click();
  await expect(appearance.logo.getByText('Logo removed.')).toBeVisible();
  await asReader.goto('/politics');
  await expect(asReader.getByRole('banner').getByRole('img')).toHaveCount(0);
  expect((await stranger.get(address)).status()).toBe(404);
});

test('whoever is no admin chooses no logo', async ({ asEditor, stranger }) => {
  for (const request of [asEditor.request, stranger])
    expect((await request.put('/api/logo/light', { data: 'x' })).status()).toBeGreaterThanOrEqual(401);
});

/** What the page says of the accent; nothing in a paper as it comes. */
async function accentOf(page: Page): Promise<string> {
  return (await page.locator('html').getAttribute('style')) ?? '';
}
