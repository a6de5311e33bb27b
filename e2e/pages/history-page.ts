import { expect, type Locator, type Page } from '@playwright/test';

/** The history of a story: its timeline, and one version or the difference between two. */
export class HistoryPage {
  readonly timeline: Locator;
  readonly comparison: Locator;
  /** "3 of 12" */
  readonly place: Locator;

  constructor(private readonly page: Page) {
    this.timeline = page.getByRole('region', { name: 'Versions' });
    this.comparison = page.getByRole('article', { name: /compared with/ });
    this.place = page.getByRole('navigation', { name: 'Changes' }).getByRole('status');
  }

  async open(storyId: string, query = ''): Promise<void> {
    await this.page.goto(`/desk/stories/${storyId}/history${query}`);
  }

  /** The timeline, which is folded on a phone. */
  async showTimeline(): Promise<void> {
    const fold = this.timeline.getByRole('button', { name: /versions?$/ });
    if ((await fold.isVisible()) && (await fold.getAttribute('aria-expanded')) === 'false')
      await fold.click();
  }

  version(number: number): Locator {
    return this.page.getByRole('article', { name: `Version ${number}`, exact: true });
  }

  /** The line of the timeline with which a version came about. */
  line(number: number): Locator {
    return this.timeline.getByRole('link', { name: new RegExp(`^Version ${number}(?!\\d)`) });
  }

  change(name: string): Locator {
    return this.comparison.getByRole('group', { name });
  }

  async compares(from: string, to: string): Promise<void> {
    await expect(this.comparison).toHaveAccessibleName(`${to} compared with ${from}`);
  }
}
