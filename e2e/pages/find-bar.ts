import { expect, type Locator, type Page } from '@playwright/test';

/** The bar that finds and replaces, above the sheet. */
export class FindBar {
  readonly bar: Locator;
  readonly find: Locator;
  readonly replaceWith: Locator;

  constructor(readonly page: Page) {
    this.bar = page.getByRole('search', { name: 'Find and replace' });
    this.find = this.bar.getByRole('textbox', { name: 'Find', exact: true });
    this.replaceWith = this.bar.getByRole('textbox', { name: 'Replace with' });
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  async says(sentence: string | RegExp): Promise<void> {
    await expect(this.bar.getByRole('paragraph')).toHaveText(sentence);
  }

  /** The places that the browser paints, as they read. */
  painted(name: 'found' | 'found-current'): Promise<string[]> {
    return this.page.evaluate(
      (key) => [...(CSS.highlights.get(key)?.values() ?? [])].map((range) => String(range)),
      name,
    );
  }
}
