import { expect, type Locator, type Page } from '@playwright/test';
import { EmbedDialog } from './embed-dialog';
import { nextFrame } from './next-frame';
import { PhotoDialog } from './photo-dialog';
import { PostDialog } from './post-dialog';

type BlockName =
  | 'Quote'
  | 'Pull quote'
  | 'Social post'
  | 'Photo'
  | 'Embed'
  | 'Fact box'
  | 'Related story'
  | 'Divider';
type PanelName = 'Details' | 'Checks' | 'Outline' | 'History';

/** A story on the desk: the sheet of paper, the buttons above it, the panels beside it. */
export class StoryEditor {
  readonly headline: Locator;
  readonly standfirst: Locator;
  readonly body: Locator;
  /** Where the story stands. */
  readonly status: Locator;
  /** Whether what is on the screen is in the newsroom. */
  readonly save: Locator;
  readonly refusal: Locator;
  readonly unmet: Locator;
  readonly section: Locator;
  readonly tags: Locator;
  readonly byline: Locator;
  readonly slug: Locator;
  readonly insert: Locator;

  constructor(readonly page: Page) {
    this.headline = page.getByRole('textbox', { name: 'Headline', exact: true });
    this.standfirst = page.getByRole('textbox', { name: 'Standfirst', exact: true });
    this.body = page.getByRole('textbox', { name: 'Story body', exact: true });
    this.status = page.getByLabel('Status', { exact: true });
    this.save = page.getByRole('status');
    this.refusal = page.getByRole('main').getByRole('alert');
    this.unmet = page.getByRole('list', { name: 'Before this can happen' }).getByRole('listitem');
    this.section = page.getByRole('combobox', { name: 'Section', exact: true });
    this.tags = page.getByRole('combobox', { name: 'Tags', exact: true });
    this.byline = page.getByRole('combobox', { name: 'Byline', exact: true });
    this.slug = page.getByRole('textbox', { name: 'Slug', exact: true });
    this.insert = page.getByRole('button', { name: 'Insert', exact: true });
  }

  /** The story's id, as its address says it. */
  get storyId(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  async open(storyId: string): Promise<void> {
    await this.page.goto(`/desk/stories/${storyId}`);
    await this.isOpen();
  }

  /** Waits until the story's text has arrived and the newsroom has confirmed it. */
  async isOpen(): Promise<void> {
    await this.page.waitForURL(/\/desk\/stories\/[0-9a-f-]{36}$/);
    await expect(this.body).toBeVisible();
    await this.isSaved();
  }

  async isSaved(): Promise<void> {
    await expect(this.save).toHaveText('Saved');
  }

  /** Types a headline in place of the one there is. */
  async typeHeadline(text: string): Promise<void> {
    await this.headline.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await nextFrame(this.page);
    await this.page.keyboard.type(text);
  }

  /** Types one more paragraph at the end of the body, and leaves the caret behind its last letter. */
  async addParagraph(text: string): Promise<void> {
    await this.toEmptyLine();
    await this.page.keyboard.type(text);
  }

  /** Puts the caret behind the last letter of the body. */
  async toEnd(): Promise<void> {
    await this.body.getByRole('paragraph').last().click();
    await this.page.keyboard.press('ControlOrMeta+End');
    await nextFrame(this.page);
  }

  /** Puts the caret into an empty paragraph at the end of the body. */
  async toEmptyLine(): Promise<void> {
    await this.toEnd();
    const last = this.body.getByRole('paragraph').last();
    if ((await last.textContent())?.trim() !== '') await this.page.keyboard.press('Enter');
  }

  /** Types a quote through the Insert menu: Enter between its paragraphs, Enter on an empty one for the attribution. */
  async addQuote({ paragraphs, attribution }: { paragraphs: string[]; attribution: string }): Promise<void> {
    await this.toEmptyLine();
    await this.choose('Quote');
    for (const paragraph of paragraphs) {
      await this.page.keyboard.type(paragraph);
      await this.page.keyboard.press('Enter');
    }
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(attribution);
  }

  async openPhotoDialog(): Promise<PhotoDialog> {
    await this.choose('Photo');
    return new PhotoDialog(this.page);
  }

  async openPostDialog(): Promise<PostDialog> {
    await this.toEmptyLine();
    await this.choose('Social post');
    return new PostDialog(this.page);
  }

  async openEmbedDialog(): Promise<EmbedDialog> {
    await this.toEmptyLine();
    await this.choose('Embed');
    return new EmbedDialog(this.page);
  }

  async openRelatedStoryDialog(): Promise<Locator> {
    await this.toEmptyLine();
    await this.choose('Related story');
    return this.dialog('Related story');
  }

  /** Pastes text from the clipboard where the caret stands. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** A part of a photo or a quote, by its label. */
  part(name: 'Caption' | 'Credit' | 'Alt text' | 'Quote text' | 'Attribution'): Locator {
    return this.body.getByRole('textbox', { name, exact: true });
  }

  /** Types words in place of those that a part has. */
  async setPart(name: 'Caption' | 'Credit' | 'Alt text', text: string): Promise<void> {
    const part = this.part(name);
    await part.click({ clickCount: 3 });
    await nextFrame(this.page);
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.type(text);
    await expect(part).toHaveText(text);
  }

  async chooseSection(name: string): Promise<void> {
    await this.section.selectOption({ label: name });
    await this.isSaved();
  }

  async addTags(tags: readonly string[]): Promise<void> {
    for (const tag of tags) {
      await this.tags.fill(tag);
      await this.tags.press('Enter');
      await expect(this.page.getByRole('button', { name: `Remove ${tag}` })).toBeVisible();
    }
    await this.isSaved();
  }

  async typeSlug(slug: string): Promise<void> {
    await this.slug.fill(slug);
    await this.slug.press('Enter');
    await this.isSaved();
  }

  async showPanel(name: PanelName): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** A button for what this person may do with the story now. */
  deed(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.deed(name).click();
  }

  async hasStatus(name: string): Promise<void> {
    await expect(this.status).toHaveText(name);
  }

  /** The dialog that a deed opens. */
  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  /** Presses a deed that asks for a reason, and gives one. */
  async pressWithReason(name: string, reason: string): Promise<void> {
    await this.press(name);
    const dialog = this.dialog(name);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name, exact: true }).click();
  }

  /** Holds the whole story. */
  async setHold({ kind, reason }: { kind: string; reason: string }): Promise<void> {
    await this.showPanel('Checks');
    await this.press('Hold…');
    const dialog = this.dialog('Hold');
    await dialog.getByLabel('Kind of hold').selectOption({ label: kind });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name: 'Hold', exact: true }).click();
  }

  /** Lifts the hold that is shown under this name. */
  async liftHold(name: string, reason: string): Promise<void> {
    await this.page.getByRole('region', { name }).getByRole('button', { name: 'Lift…' }).click();
    const dialog = this.dialog(`Lift: ${name}`);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name: 'Lift', exact: true }).click();
  }

  /** Takes the step that was refused all the same, with a reason. */
  async override(reason: string): Promise<void> {
    await this.press('Override…');
    const dialog = this.dialog('Override');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name: 'Override', exact: true }).click();
  }

  /** Opens the dialog of a published update and fills it in. */
  async pressPublishUpdate({ kind, note = '' }: { kind: string; note?: string }): Promise<void> {
    await this.press('Publish update');
    const dialog = this.dialog('Publish update');
    await dialog.getByLabel('Kind of change').selectOption({ label: kind });
    await dialog.getByRole('textbox', { name: 'Note' }).fill(note);
    await dialog.getByRole('button', { name: 'Publish update', exact: true }).click();
  }

  /** Takes a block from the Insert menu. */
  async choose(block: BlockName): Promise<void> {
    await this.insert.click();
    await this.page.getByRole('menuitem', { name: block, exact: true }).click();
  }
}
