import { expect, type Locator } from '@playwright/test';
import type { StoryEditor } from './story-editor';

/** The table of a story, as it is written. */
export class TableBlock {
  readonly table: Locator;
  readonly caption: Locator;
  readonly source: Locator;
  readonly bar: Locator;

  constructor(readonly editor: StoryEditor) {
    this.table = editor.body.getByRole('table');
    this.caption = editor.body.getByRole('textbox', { name: 'Table caption', exact: true });
    this.source = editor.body.getByRole('textbox', { name: 'Source', exact: true });
    this.bar = editor.body.getByRole('toolbar', { name: 'Table' });
  }

  /** Inserts an empty table at the end of the story, and leaves the caret in its caption. */
  async insert(): Promise<void> {
    await this.editor.toEmptyLine();
    await this.editor.insert.click();
    await this.editor.page.getByRole('menuitem', { name: 'Table', exact: true }).click();
    await expect(this.caption).toBeVisible();
  }

  /** Types a text in each cell from the caret on, with Tab between them. */
  async typeCells(texts: readonly string[]): Promise<void> {
    for (const [place, text] of texts.entries()) {
      if (place > 0) await this.editor.page.keyboard.press('Tab');
      await this.editor.page.keyboard.type(text);
    }
  }

  async press(name: string): Promise<void> {
    await this.bar.getByRole('button', { name, exact: true }).click();
  }

  async says(rows: readonly (readonly string[])[]): Promise<void> {
    await expect(this.table.getByRole('row')).toHaveText(rows.map((row) => row.join('')));
  }

  /** Puts markup and text on the clipboard as a spreadsheet does, and pastes them where the caret stands. */
  async pasteSheet({ html, text }: { html?: string; text: string }): Promise<void> {
    const { page } = this.editor;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(
      (kinds) => {
        const blobs = kinds.map(([type, content]) => [type, new Blob([content], { type })] as const);
        return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      },
      [['text/plain', text] as const, ...(html ? [['text/html', html] as const] : [])],
    );
    await page.keyboard.press('ControlOrMeta+V');
  }
}
