import { expect, type Locator, type Page } from '@playwright/test';
import type { StoryEditor } from './story-editor';

/** Where a story is sealed, and who is a member of it; used by keys alone. */
export class SealDialog {
  readonly members: Locator;

  private constructor(readonly page: Page) {
    this.members = page.getByRole('list', { name: 'Members' }).getByRole('listitem');
  }

  /** Opens it beside the text of a story that is not sealed. */
  static async open(editor: StoryEditor): Promise<SealDialog> {
    await editor.showPanel('Checks');
    await editor.deed('Seal…').press('Enter');
    return new SealDialog(editor.page);
  }

  async seal(): Promise<void> {
    await this.page.getByRole('button', { name: 'Seal the story' }).press('Enter');
    await expect(this.page.getByRole('dialog', { name: 'Members of this story' })).toBeVisible();
  }

  async letIn(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Let in' }).selectOption({ label: name });
    await this.page.getByRole('button', { name: 'Let in', exact: true }).press('Enter');
    await expect(this.members.filter({ hasText: name })).toBeVisible();
  }

  async putOut(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Put out ${name}` }).press('Enter');
    await expect(this.members.filter({ hasText: name })).toHaveCount(0);
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }
}
