import { expect, type Locator, type Page } from '@playwright/test';
import { StoryEditor } from './story-editor';

/** The board of the desk. */
export class Board {
  readonly newStory: Locator;
  readonly search: Locator;

  constructor(readonly page: Page) {
    this.newStory = page.getByRole('button', { name: 'New story' });
    this.search = page.getByRole('searchbox', { name: 'Search headlines and text' });
  }

  async open(): Promise<void> {
    await this.page.goto('/desk');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
  }

  /** The link to a story. */
  story(headline: string): Locator {
    return this.page.getByRole('link', { name: headline, exact: true });
  }

  /** The board learns a headline some seconds after it was typed, so it is looked at again until it has. */
  async finds(headline: string, open: () => Promise<unknown> = () => this.open()): Promise<void> {
    await expect(async () => {
      await open();
      await expect(this.story(headline)).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }

  /** Starts a story and waits until it can be written. */
  async start(): Promise<StoryEditor> {
    await this.newStory.click();
    const editor = new StoryEditor(this.page);
    await editor.isOpen();
    return editor;
  }
}
