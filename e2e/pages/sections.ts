import { expect, type Locator, type Page } from '@playwright/test';

interface SectionWords {
  name: string;
  slug?: string;
  description?: string;
}

/** The sections of the paper on the page of the settings. */
export class Sections {
  readonly list: Locator;
  readonly add: Locator;
  readonly dialog: Locator;
  readonly name: Locator;
  readonly slug: Locator;
  readonly refusal: Locator;
  /** What is said after a move. */
  readonly told: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('list', { name: 'Sections in order' });
    this.add = page.getByRole('button', { name: 'Add section…' });
    this.dialog = page.getByRole('dialog');
    this.name = this.dialog.getByRole('textbox', { name: 'Name' });
    this.slug = this.dialog.getByRole('textbox', { name: 'Slug' });
    this.refusal = this.dialog.getByRole('alert');
    this.told = page.getByRole('status').filter({ hasText: ' is now ' });
  }

  async open(): Promise<void> {
    await this.page.goto('/desk/settings');
    await expect(this.add).toBeEnabled();
  }

  row(name: string): Locator {
    return this.list.getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  deed(deed: 'Edit' | 'Remove', name: string): Locator {
    return this.list.getByRole('button', { name: `${deed} ${name}`, exact: true });
  }

  move(name: string, direction: 'up' | 'down'): Locator {
    return this.list.getByRole('button', { name: `Move ${name} ${direction}`, exact: true });
  }

  /** Fills the open dialog and presses its button. */
  async send(
    button: 'Add section' | 'Save section',
    { name, slug, description }: SectionWords,
  ): Promise<void> {
    await this.name.fill(name);
    if (slug !== undefined) await this.slug.fill(slug);
    if (description !== undefined) {
      await this.dialog.getByRole('textbox', { name: 'Description' }).fill(description);
    }
    await this.dialog.getByRole('button', { name: button }).click();
  }
}
