import { expect, type Locator, type Page } from '@playwright/test';
import { nextFrame } from './next-frame';
import { StoryEditor } from './story-editor';

/** The comments of an open story: the panel beside it, and their places in the text. */
export class Comments {
  readonly editor: StoryEditor;
  readonly box: Locator;
  readonly threads: Locator;
  readonly places: Locator;

  constructor(readonly page: Page) {
    this.editor = new StoryEditor(page);
    this.box = page.getByRole('textbox', { name: 'Comment', exact: true });
    this.threads = page.getByRole('list', { name: 'Comments' }).getByRole('article');
    this.places = this.editor.body.locator('.comment-words');
  }

  /** Selects words of the body that are one paragraph, and begins a comment on them by keys. */
  async begin(paragraph: string): Promise<void> {
    await this.editor.body.getByText(paragraph, { exact: true }).click({ clickCount: 3 });
    await nextFrame(this.page);
    await this.page.keyboard.press('ControlOrMeta+Alt+M');
    await expect(this.box).toBeFocused();
  }

  /** Sends what is written by its keys. */
  async send(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('ControlOrMeta+Enter');
  }
}
