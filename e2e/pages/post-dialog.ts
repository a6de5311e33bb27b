import type { Locator, Page } from '@playwright/test';

/** The dialog for a social post, fetched or typed by hand. */
export class PostDialog {
  readonly dialog: Locator;
  readonly url: Locator;
  readonly fetch: Locator;
  readonly insert: Locator;
  readonly refusal: Locator;
  readonly screenshot: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Social post', exact: true });
    this.url = this.dialog.getByRole('textbox', { name: 'Post URL' });
    this.fetch = this.dialog.getByRole('button', { name: 'Fetch' });
    this.insert = this.dialog.getByRole('button', { name: 'Insert post' });
    this.refusal = this.dialog.getByRole('alert');
    this.screenshot = this.dialog.getByLabel('Screenshot', { exact: true });
  }

  async ask(url: string): Promise<void> {
    await this.url.fill(url);
    await this.fetch.click();
  }

  async typeByHand(post: { author: string; handle: string; text: string; postedOn: string }): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Author' }).fill(post.author);
    await this.dialog.getByRole('textbox', { name: 'Handle' }).fill(post.handle);
    await this.dialog.getByRole('textbox', { name: 'Text', exact: true }).fill(post.text);
    await this.dialog.getByRole('textbox', { name: 'Posted on' }).fill(post.postedOn);
  }
}
