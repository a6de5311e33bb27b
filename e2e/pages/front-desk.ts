import { expect, type Locator, type Page } from '@playwright/test';

/** The page on which a front is arranged. */
export class FrontDesk {
  readonly save: Locator;
  readonly stories: Locator;

  constructor(private readonly page: Page) {
    this.save = page.getByRole('status').filter({ hasText: /Saved|Saving|Not saved/ });
    this.stories = page.getByRole('region', { name: 'Stories to place' });
  }

  async open(front = ''): Promise<void> {
    await this.page.goto(front ? `/desk/fronts?front=${front}` : '/desk/fronts');
    // Enabled when the page's script has taken over.
    const ready = this.page.getByRole('button', { name: /^(Add a container|Arrange this front)$/ });
    await expect(ready).toBeEnabled();
  }

  /** Begins to arrange a front that nobody arranges yet. */
  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: 'Arrange this front' }).click();
  }

  container(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  placed(container: string): Locator {
    return this.page.getByRole('list', { name: `Placed in ${container}` });
  }

  /** The button of a placed story. */
  slot(headline: string): Locator {
    return this.page.getByRole('button', { name: headline, exact: true });
  }

  /** A story in the list of those that can be placed. */
  story(headline: string): Locator {
    return this.stories.getByRole('listitem').filter({ hasText: headline });
  }

  async add(headline: string, container: string): Promise<void> {
    await this.stories.getByLabel('Add to').selectOption({ label: container });
    await this.stories.getByRole('button', { name: `Add “${headline}”` }).click();
  }

  /** Chooses what is done with a placed story from its menu. */
  async choose(headline: string, item: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: `What to do with ${headline}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async hasPlaced(container: string, headlines: readonly string[]): Promise<void> {
    await expect(this.placed(container).getByRole('listitem')).toHaveCount(headlines.length);
    for (const [place, headline] of headlines.entries())
      await expect(this.placed(container).getByRole('listitem').nth(place)).toContainText(headline);
  }

  async isSaved(): Promise<void> {
    await expect(this.save).toHaveText('Saved');
  }

  /** Launches what is on the screen; tells what the dialog said would change. */
  async launch(): Promise<string[]> {
    await this.page.getByRole('button', { name: 'Launch', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: /^Launch / });
    const changes = await dialog
      .getByRole('list', { name: 'What changes' })
      .getByRole('listitem')
      .allTextContents();
    await dialog.getByRole('button', { name: 'Launch', exact: true }).click();
    await expect(dialog).toBeHidden();
    return changes;
  }
}
