import { expect, type Locator, type Page } from '@playwright/test';

/** The focal point of a photo, on its page and in the dialog of a story, and how the photo stands in the story. */
export class PhotoCrops {
  readonly dialog: Locator;
  readonly point: Locator;
  /** What each shape shows, on the photo's page. */
  readonly previews: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Crop', exact: true });
    this.point = page.getByRole('slider', { name: 'Focal point' });
    this.previews = page.getByRole('list', { name: 'Crops' }).locator('img');
  }

  /** Opens the dialog of the only photo of a story. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Crop: / }).click();
    await expect(this.point).toBeVisible();
  }

  shape(name: string): Locator {
    return this.dialog.getByRole('radio', { name, exact: true });
  }

  async confirm(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Crop photo' }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  size(name: 'Column' | 'Wide' | 'Full'): Locator {
    return this.page
      .getByRole('group', { name: 'Size in the story' })
      .getByRole('button', { name, exact: true });
  }
}
