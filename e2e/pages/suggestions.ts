import type { Locator, Page } from '@playwright/test';
import { nextFrame } from './next-frame';

/** What is suggested of the text on the desk: in the text, in the bar above it, in the list beside it. */
export class Suggestions {
  readonly bar: Locator;
  readonly list: Locator;
  readonly mode: Locator;

  constructor(readonly page: Page) {
    this.bar = page.getByRole('region', { name: 'Suggestions in the text' });
    this.list = page.getByRole('region', { name: 'Open suggestions' });
    this.mode = page
      .getByRole('toolbar', { name: 'Formatting' })
      .getByRole('button', { name: 'Suggest changes' });
  }

  async showList(): Promise<void> {
    await this.page.getByRole('tab', { name: /^Suggestions/ }).click();
  }

  /** By its keys, from wherever the focus is. */
  async next(): Promise<void> {
    await this.page.keyboard.press('Alt+Shift+N');
    await nextFrame(this.page);
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Alt+Shift+A');
  }

  async reject(): Promise<void> {
    await this.page.keyboard.press('Alt+Shift+R');
  }
}
