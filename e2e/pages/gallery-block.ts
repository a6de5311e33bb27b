import { expect, type Locator } from '@playwright/test';
import type { FileToUpload } from './photo-dialog';
import type { StoryEditor } from './story-editor';

/** The gallery of a story, as it is written, and the dialog for its photos. */
export class GalleryBlock {
  readonly dialog: Locator;
  readonly upload: Locator;
  readonly chosen: Locator;
  readonly library: Locator;
  readonly photos: Locator;

  constructor(readonly editor: StoryEditor) {
    const { page, body } = editor;
    this.dialog = page.getByRole('dialog', { name: 'Gallery', exact: true });
    this.upload = this.dialog.getByLabel('Upload photos', { exact: true });
    this.chosen = this.dialog.getByRole('region', { name: 'Chosen photos' }).getByRole('listitem');
    this.library = this.dialog.getByRole('region', { name: 'Library' });
    this.photos = body.getByRole('figure').filter({ has: page.getByRole('button', { name: 'Move later' }) });
  }

  async openDialog(): Promise<void> {
    await this.editor.toEmptyLine();
    await this.editor.insert.click();
    await this.editor.page.getByRole('menuitem', { name: 'Gallery', exact: true }).click();
    await expect(this.dialog).toBeVisible();
  }

  async give(files: FileToUpload[]): Promise<void> {
    const before = await this.chosen.count();
    await this.upload.setInputFiles(files);
    await expect(this.chosen).toHaveCount(before + files.length, { timeout: 30_000 });
  }

  async press(name: 'Insert gallery' | 'Add to gallery'): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  part(place: number, name: 'Caption' | 'Credit' | 'Alt text'): Locator {
    return this.photos.nth(place).getByRole('textbox', { name, exact: true });
  }

  async type(place: number, words: Record<'Caption' | 'Credit' | 'Alt text', string>): Promise<void> {
    for (const name of ['Caption', 'Credit', 'Alt text'] as const) {
      await this.part(place, name).click();
      await this.editor.page.keyboard.type(words[name]);
    }
  }

  async hasCaptions(captions: readonly string[]): Promise<void> {
    await expect(this.photos.getByRole('textbox', { name: 'Caption', exact: true })).toHaveText([
      ...captions,
    ]);
  }
}
