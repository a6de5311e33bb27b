import type { Locator, Page } from '@playwright/test';

/** The dialog for what plays or stands elsewhere. */
export class EmbedDialog {
  readonly dialog: Locator;
  readonly address: Locator;
  readonly fetch: Locator;
  readonly title: Locator;
  readonly insert: Locator;
  readonly refusal: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Embed', exact: true });
    this.address = this.dialog.getByRole('textbox', { name: 'Address' });
    this.fetch = this.dialog.getByRole('button', { name: 'Fetch' });
    this.title = this.dialog.getByRole('textbox', { name: 'Title' });
    this.insert = this.dialog.getByRole('button', { name: 'Insert embed' });
    this.refusal = this.dialog.getByRole('alert');
  }

  async ask(address: string): Promise<void> {
    await this.address.fill(address);
    await this.fetch.click();
  }
}
