import { expect, type Locator, type Page } from '@playwright/test';

/** Who else is in the story, in the bar above it. */
export class Colleagues {
  readonly button: Locator;
  readonly list: Locator;
  /** Says whom the page goes with. */
  readonly following: Locator;

  constructor(readonly page: Page) {
    this.button = page.getByRole('button', { name: /^Here now: / });
    this.list = page.getByRole('list', { name: 'Here now' });
    this.following = page.getByRole('region', { name: 'Following' });
  }

  async show(): Promise<void> {
    await this.button.click();
    await expect(this.list).toBeVisible();
  }

  /** What is said of somebody in the list. */
  person(name: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: name });
  }

  async follow(name: string): Promise<void> {
    await this.list.getByRole('button', { name: `Follow ${name}` }).press('Enter');
    await expect(this.following).toContainText(`Following ${name}`);
  }
}
