import { expect, type Locator, type Page } from '@playwright/test';

/** The page of one photo on the desk. */
export class PhotoPage {
  readonly category: Locator;
  readonly history: Locator;
  readonly picture: Locator;

  constructor(readonly page: Page) {
    this.category = page.getByRole('combobox', { name: 'Category', exact: true });
    this.history = page.getByRole('list', { name: 'History of the photo' }).getByRole('listitem');
    this.picture = page.getByRole('complementary', { name: 'The picture' });
  }

  async open(photoId: string): Promise<void> {
    await this.page.goto(`/desk/photos/${photoId}`);
    await expect(this.save('rights')).toBeEnabled();
  }

  fact(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  save(what: 'rights' | 'facts'): Locator {
    return this.page.getByRole('button', { name: `Save ${what}`, exact: true });
  }

  async saveFacts(): Promise<void> {
    await this.save('facts').click();
  }

  /** Chooses a category and answers what it asks. */
  async setRights(category: string, answers: Record<string, string> = {}): Promise<void> {
    await this.category.selectOption({ label: category });
    for (const [label, words] of Object.entries(answers)) {
      await this.page.getByLabel(label, { exact: true }).fill(words);
    }
    await this.save('rights').click();
    await expect(this.page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  }

  async takeDown(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Take down…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Take down' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name: 'Take down', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async putBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Put back…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Put back' });
    await dialog.getByRole('button', { name: 'Put back', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
