import { expect, type Locator, type Page } from '@playwright/test';
import { PASSWORD, type PersonKey, staff } from '../fixtures/people';

/** The page on which people sign in, and the layer over a story that asks them to do so again. */
export class SignInPage {
  readonly email: Locator;
  readonly password: Locator;
  readonly button: Locator;
  readonly refusal: Locator;

  constructor(
    readonly page: Page,
    within: Page | Locator = page,
  ) {
    this.email = within.getByRole('textbox', { name: 'Email' });
    this.password = within.getByLabel('Password');
    this.button = within.getByRole('button', { name: 'Sign in' });
    this.refusal = within.getByRole('alert').filter({ hasText: /./ });
  }

  async open(): Promise<void> {
    await this.page.goto('/sign-in');
    await expect(this.button).toBeVisible();
  }

  async signInAs(person: PersonKey, password: string = PASSWORD): Promise<void> {
    await this.email.fill(staff.people[person].email);
    await this.password.fill(password);
    await this.button.click();
  }
}
