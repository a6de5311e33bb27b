import type { Page } from '@playwright/test';
import { rareWord } from './deeds/stories';
import { expect, test } from './fixtures/test';
import type { Visits } from './fixtures/visits';
import { SignInPage } from './pages/sign-in-page';

const FIRST = 'handed over once';
const OWN = 'four words of one’s own';

/** Somebody new, whom an admin has handed a first password. Their address is answered. */
async function hire(admin: Page): Promise<string> {
  const email = `${rareWord()}@galley.example`;
  await admin.goto('/desk/people/new');
  await admin.getByRole('textbox', { name: 'Name' }).fill('Nell Thorne');
  await admin.getByRole('textbox', { name: 'Email' }).fill(email);
  await admin.getByRole('textbox', { name: 'First password' }).fill(FIRST);
  await admin.getByRole('checkbox', { name: /^Reporter/ }).check();
  await admin.getByRole('button', { name: 'Add person' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Nell Thorne' })).toBeVisible();
  return email;
}

async function signIn(visits: Visits, email: string, password: string): Promise<SignInPage> {
  const door = new SignInPage(await visits.open());
  await door.open();
  await door.email.fill(email);
  await door.password.fill(password);
  await door.button.click();
  return door;
}

async function atTheDesk(visits: Visits, email: string): Promise<Page> {
  const { page } = await signIn(visits, email, FIRST);
  await page.waitForURL('**/desk');
  return page;
}

async function change(page: Page, { from, to }: { from: string; to: string }): Promise<void> {
  await page.getByLabel('Old password').fill(from);
  await page.getByLabel('New password').fill(to);
  await page.getByRole('button', { name: 'Change password' }).click();
}

test('a person changes the own password, stays here, and is signed out everywhere else', async ({
  asAdmin,
  visits,
}) => {
  const email = await hire(asAdmin);
  const [here, elsewhere] = [await atTheDesk(visits, email), await atTheDesk(visits, email)];
  await here.getByRole('link', { name: /Your account/ }).click();
  await expect(here.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
  await expect(here.getByRole('definition').filter({ hasText: email })).toBeVisible();
  await change(here, { from: FIRST, to: OWN });
  await expect(here.getByRole('status').filter({ hasText: 'Changed' })).toBeVisible();
  await expect(here.getByLabel('New password')).toHaveValue('');

  await here.goto('/desk');
  await expect(here.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
  await elsewhere.goto('/desk');
  await expect(elsewhere).toHaveURL(/\/sign-in/);

  const withTheOld = await signIn(visits, email, FIRST);
  await expect(withTheOld.refusal).toHaveText('The e-mail address or the password is not right.');
  const withTheNew = await signIn(visits, email, OWN);
  await withTheNew.page.waitForURL('**/desk');
});

test('a password that cannot be taken gets one sentence, and nothing is changed', async ({
  asAdmin,
  visits,
}) => {
  const email = await hire(asAdmin);
  const page = await atTheDesk(visits, email);
  await page.goto('/desk/account');
  const refusal = page.getByRole('main').getByRole('alert');
  for (const [from, to, sentence] of [
    ['', OWN, 'Type your old password.'],
    ['not the old one', OWN, 'Your old password is not right. Nothing was changed.'],
    [FIRST, 'too short', 'Use at least 10 characters for the password.'],
    [FIRST, FIRST, 'The new password is the same as the old one. Choose a different one.'],
  ] as const) {
    await change(page, { from, to });
    await expect(refusal).toHaveText(sentence);
    await expect(page.getByLabel('New password')).toHaveValue(to);
  }
  await expect(page.getByLabel('New password')).toHaveAttribute('type', 'password');
  await page.getByRole('checkbox', { name: 'Show passwords' }).check();
  await expect(page.getByLabel('New password')).toHaveAttribute('type', 'text');
  const { page: again } = await signIn(visits, email, FIRST);
  await again.waitForURL('**/desk');
});

test('the account is nobody’s who is not signed in', async ({ visits }) => {
  const page = await visits.open();
  await page.goto('/desk/account');
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fdesk%2Faccount/);
});
