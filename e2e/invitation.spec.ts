import type { Page } from '@playwright/test';
import { rareWord, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';

async function invite(admin: Page, email: string): Promise<void> {
  await admin.goto('/desk/people');
  await admin.getByRole('link', { name: 'Invite person' }).click();
  await admin.getByRole('textbox', { name: 'Email' }).fill(email);
  await admin.getByRole('checkbox', { name: /^Reporter/ }).check();
  await admin.getByRole('button', { name: 'Send invitation' }).click();
  await expect(admin.getByRole('list', { name: 'Invitations' })).toContainText(email);
}

async function accept(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await hasNoViolation(page, 'an invitation');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Wren Alder');
  await page.getByLabel(/^Password/).fill('ten letters and more');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL('**/desk');
}

test('an invitation is accepted once; who is dismissed is out within five seconds, and it all stands in the audit', async ({
  asAdmin,
  visits,
  newsroom,
}) => {
  test.setTimeout(120_000);
  const email = `${rareWord()}@galley.example`;
  await invite(asAdmin, email);
  await hasNoViolation(asAdmin, 'people with an invitation');
  const link = await newsroom.inDatabase('invitation-link', email);
  const wren = await visits.open();
  await accept(wren, link);
  await wren
    .getByRole('button', { name: /^New story/ })
    .first()
    .click();
  await wren.waitForURL('**/desk/stories/**');

  const late = await visits.open();
  await late.goto(link);
  await expect(late.getByRole('heading', { name: 'This invitation is over' })).toBeVisible();

  await asAdmin.goto('/desk/people');
  await asAdmin.getByRole('link', { name: 'Wren Alder' }).click();
  await asAdmin.getByRole('button', { name: 'Disable account…' }).click();
  const dialog = asAdmin.getByRole('dialog');
  await dialog.getByLabel('Who goes on with the stories').selectOption({ label: 'Ines Calloway' });
  await dialog.getByRole('button', { name: 'Disable account' }).click();
  await expect(asAdmin.getByRole('button', { name: 'Enable account' })).toBeVisible();
  // The line of the open story is cut, and the page says so by itself.
  await expect(wren.getByRole('dialog')).toContainText('Sign in', { timeout: 5_000 });

  await asAdmin.goto('/desk/audit?act=person_disabled');
  await expect(asAdmin.getByRole('table')).toContainText(/Arvo Pinter disabled an account: Wren Alder/);
  await hasNoViolation(asAdmin, 'the audit');
});

test('the audit leads to the story and from it; it is a file too, and closed to editors', async ({
  asManaging,
  asEditor,
  asReporter,
}) => {
  const { id, headline } = await write(asReporter);
  await asManaging.goto(`/desk/stories/${id}/history`);
  await asManaging.getByRole('link', { name: 'All that was done to it' }).click();
  await expect(asManaging.getByRole('table')).toContainText('moved a story');
  await expect(asManaging.getByRole('link', { name: headline }).first()).toBeVisible();
  const file = await asManaging.request.get(`/desk/audit/csv?story=${id}`);
  expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="audit-[\d-]+\.csv"$/);
  expect((await file.text()).split('\r\n')[1]).toContain('"state_change","moved a story"');
  expect((await asEditor.request.get('/desk/audit/csv')).status()).toBe(403);
  await asEditor.goto('/desk/audit');
  await expect(asEditor.getByRole('table')).toHaveCount(0);
});
