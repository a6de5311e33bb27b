import { expect, type Locator, type Page } from '@playwright/test';
import { StoryEditor } from './story-editor';

/** The board of the desk. */
export class Board {
  readonly newStory: Locator;
  readonly search: Locator;
  /** All stories that are shown. */
  readonly stories: Locator;
  /** The menu of kept views, while none of them is shown. */
  readonly views: Locator;

  constructor(readonly page: Page) {
    this.newStory = page.getByRole('button', { name: 'New story' });
    this.search = page.getByRole('searchbox', { name: 'Search headlines and text' });
    this.stories = page.locator('#desk-main').getByRole('listitem').getByRole('link');
    this.views = page.getByRole('button', { name: 'Views', exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto('/desk');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
  }

  /** A view of the board, by what stands behind the question mark of its address. */
  async openView(query: string): Promise<void> {
    await this.page.goto(`/desk?${query}`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
  }

  /** The column of a state. */
  column(status: string): Locator {
    return this.page.getByRole('region', { name: status, exact: true });
  }

  /** A story in the column of a state. */
  card(status: string, headline: string): Locator {
    return this.column(status).getByRole('link', { name: headline, exact: true });
  }

  /** What claims an assignment. */
  claim(title: string): Locator {
    return this.page.getByRole('button', { name: `Claim ${title}` });
  }

  /** The menu of kept views, while this one is shown. */
  kept(name: string): Locator {
    return this.page.getByRole('button', { name: `Views: ${name}` });
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
