import { expect, type Locator, type Page } from '@playwright/test';
import { StoryEditor } from './story-editor';

/** What takes two people on the page of a published story: a kill, and a quick fix with its second look. */
export class SecondPerson {
  readonly editor: StoryEditor;
  /** What waits, told on the page of the story. */
  readonly killAskedFor: Locator;
  readonly secondLook: Locator;

  constructor(readonly page: Page) {
    this.editor = new StoryEditor(page);
    this.killAskedFor = page.getByRole('region', { name: 'Kill asked for' });
    this.secondLook = page.getByRole('region', { name: 'Second look' });
  }

  async askForKill({ reason, words }: { reason: string; words: string }): Promise<void> {
    await this.editor.press('Kill');
    const dialog = this.editor.dialog('Kill');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('textbox', { name: 'Text for readers' }).fill(words);
    await dialog.getByRole('button', { name: 'Kill', exact: true }).click();
    await expect(this.killAskedFor).toBeVisible();
  }

  async confirmKill(): Promise<void> {
    await this.editor.press('Confirm kill');
    await this.editor
      .dialog('Confirm kill')
      .getByRole('button', { name: 'Confirm kill', exact: true })
      .click();
  }

  /** Opens the dialog and has these words in the place of the first paragraph's; hands out the dialog. */
  async fix(words: string): Promise<Locator> {
    await this.editor.press('Quick fix');
    const dialog = this.editor.dialog('Quick fix');
    const field = dialog.getByRole('textbox', { name: 'Words' });
    await expect(field).not.toHaveValue('');
    await field.fill(words);
    await dialog.getByRole('button', { name: 'Publish fix' }).click();
    return dialog;
  }
}
