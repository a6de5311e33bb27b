import { expect, type Locator, type Page } from '@playwright/test';
import type { FileToUpload } from './photo-dialog';

/** The photo library of the desk. */
export class PhotoLibrary {
  readonly search: Locator;
  readonly list: Locator;
  /** The pictures, each a link to its photo. */
  readonly photos: Locator;
  readonly filters: Locator;
  readonly selected: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole('searchbox', { name: 'Search photos' });
    this.list = page.getByRole('list', { name: 'Photos' });
    this.photos = this.list.getByRole('link');
    this.filters = page.getByRole('navigation', { name: 'Filters' });
    this.selected = page.getByRole('toolbar', { name: 'Selected photos' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/desk/photos${query}`);
    await expect(this.search).toBeVisible();
  }

  /** Takes files in and waits until the library shows as many photos more. */
  async upload(...files: FileToUpload[]): Promise<void> {
    await this.page.getByLabel('Upload photos').setInputFiles(files);
    await expect(this.page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  }

  photo(caption: string): Locator {
    return this.list.getByRole('link', { name: caption });
  }

  entry(caption: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: caption });
  }

  /** Looks for words, and waits until as many photos have them. */
  async find(words: string, count: number): Promise<void> {
    await this.search.fill(words);
    await expect(this.photos).toHaveCount(count);
  }

  async filter(name: string): Promise<void> {
    await this.filters.getByRole('link', { name, exact: true }).click();
  }
}
