import type { Locator, Page } from '@playwright/test';

export interface FileToUpload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The dialog for a photo of this device or of the library. */
export class PhotoDialog {
  readonly dialog: Locator;
  readonly upload: Locator;
  readonly refusal: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Photo', exact: true });
    this.upload = this.dialog.getByLabel('Upload photo', { exact: true });
    this.refusal = this.dialog.getByRole('alert');
    this.close = this.dialog.getByRole('button', { name: 'Close' });
  }

  /** Gives a file, or the path of one that is too large to be held in memory. */
  async give(file: FileToUpload | string): Promise<void> {
    await this.upload.setInputFiles(file);
  }
}
