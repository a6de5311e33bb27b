import type { Locator, Page } from '@playwright/test';

/** The library of social posts, and one of its records. */
export class PostsLibrary {
  readonly list: Locator;
  readonly search: Locator;
  readonly checkNow: Locator;
  readonly captureAgain: Locator;
  readonly status: Locator;
  readonly reason: Locator;
  readonly words: Locator;
  readonly sentence: Locator;
  readonly decide: Locator;
  readonly decisions: Locator;
  readonly checks: Locator;
  readonly captures: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole('main');
    this.list = main.getByRole('list', { name: 'Posts' }).getByRole('listitem');
    this.search = main.getByRole('searchbox', { name: 'Search posts' });
    this.checkNow = main.getByRole('button', { name: 'Check now' });
    this.captureAgain = main.getByRole('button', { name: 'Capture again' });
    this.status = main.getByRole('status').first();
    this.reason = main.getByRole('combobox', { name: 'Reason' });
    this.words = main.getByRole('textbox', { name: 'In your own words' });
    this.sentence = main.getByRole('textbox', { name: 'Sentence for readers' });
    this.decide = main.getByRole('button', { name: 'Decide' });
    this.decisions = main.getByRole('list', { name: 'Decisions' }).getByRole('listitem');
    this.checks = main.getByRole('list', { name: 'Checks' }).getByRole('listitem');
    this.captures = main.getByRole('list', { name: 'Captures' }).getByRole('listitem');
  }

  /** Looks a post up by words of it, with the keyboard alone, and opens its record. */
  async find(words: string): Promise<void> {
    await this.page.goto('/desk/posts');
    await this.search.fill(words);
    await this.page.keyboard.press('Enter');
    await this.list.last().getByRole('link').focus();
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(/\/desk\/posts\/[0-9a-f-]{36}$/);
  }

  /** One of the things that readers can see. */
  choice(name: string): Locator {
    return this.page.getByRole('main').getByRole('radio', { name });
  }
}
