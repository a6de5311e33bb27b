import { expect, type Locator, type Page } from '@playwright/test';

/** One version of a story, with what can be restored of it. */
export class VersionPage {
  readonly dialog: Locator;
  readonly storyLink: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog');
    this.storyLink = this.dialog.getByRole('link', { name: 'Open the story' });
  }

  async open(storyId: string, number: number): Promise<void> {
    await this.page.goto(`/desk/stories/${storyId}/history?version=${number}`);
  }

  /** Beside the working copy. */
  async compare(storyId: string, number: number): Promise<void> {
    await this.page.goto(`/desk/stories/${storyId}/history?from=${number}&to=working`);
  }

  /** Presses, by keyboard, the button that restores the paragraph in whose place another stands now. */
  async askForParagraph(): Promise<void> {
    const block = this.page.getByRole('group', { name: /^Change .*: Paragraph changed$/ });
    const button = block.getByRole('button', { name: 'Restore this block' });
    await expect(button).toBeEnabled();
    await button.press('Enter');
  }

  async restoreAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Restore this version' }).click();
  }

  async confirm(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  }
}
