import type { Locator, Page } from '@playwright/test';

/** What a story’s page says and offers of a text that is not the story’s any more. */
export class KeptText {
  /** Said in the place of the editor's own notices when the page cannot go on. */
  readonly keep: Locator;
  readonly reload: Locator;
  /** Said after the page was loaded again. */
  readonly notice: Locator;
  readonly read: Locator;
  readonly dialog: Locator;
  readonly copy: Locator;
  readonly newDraft: Locator;

  constructor(page: Page) {
    this.keep = page.getByRole('button', { name: 'Keep this text…' });
    this.reload = page.getByRole('button', { name: 'Reload' });
    this.notice = page.getByRole('region', { name: 'Text kept on this device' });
    this.read = this.notice.getByRole('button', { name: 'Read that text…' });
    this.dialog = page.getByRole('dialog', { name: 'Text kept on this device' });
    this.copy = this.dialog.getByRole('button', { name: 'Copy text' });
    this.newDraft = this.dialog.getByRole('button', { name: 'New draft with this text' });
  }
}
