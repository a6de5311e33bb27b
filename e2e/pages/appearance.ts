import { expect, type Locator, type Page } from '@playwright/test';

/** The appearance of the paper on the page of the settings. */
export class Appearance {
  readonly section: Locator;
  readonly colour: Locator;
  readonly menu: Locator;
  readonly footWords: Locator;
  readonly save: Locator;
  readonly refusal: Locator;
  readonly logo: Locator;

  constructor(readonly page: Page) {
    this.section = page.getByRole('region', { name: 'Appearance', exact: true });
    this.colour = this.section.getByRole('textbox', { name: 'Colour', exact: true });
    this.menu = this.section.getByRole('list', { name: 'Menu in order' });
    this.footWords = this.section.getByRole('textbox', { name: 'Words at the foot of every page' });
    this.save = this.section.getByRole('button', { name: 'Save appearance' });
    this.refusal = this.section.getByRole('alert');
    this.logo = this.section.getByRole('group', { name: 'Logo', exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto('/desk/settings');
    await expect(this.save).toBeEnabled();
  }

  preview(paper: 'light' | 'dark'): Locator {
    return this.section
      .getByRole('region', { name: 'Preview' })
      .getByRole('figure', { name: `On ${paper} paper` });
  }

  button(name: string): Locator {
    return this.section.getByRole('button', { name, exact: true });
  }

  async addLink(to: 'menu' | 'foot', { words, href }: { words: string; href: string }): Promise<void> {
    await this.section.getByRole('textbox', { name: `Words of a new link in the ${to}` }).fill(words);
    const where = this.section.getByRole('textbox', { name: `Where the new link in the ${to} leads` });
    await where.fill(href);
    await where.press('Enter');
  }

  async saved(): Promise<void> {
    await this.save.click();
    await expect(this.section.getByText('Saved. Readers have it now.')).toBeVisible();
  }

  /** The paper as it comes, but for a logo. */
  async takeBack(): Promise<void> {
    await this.open();
    await this.colour.fill('');
    const every = this.button('Use every section again');
    if (await every.isVisible()) await every.click();
    await this.footWords.fill('');
    const links = this.section.getByRole('list', { name: 'Links at the foot in order' });
    while ((await links.count()) > 0)
      await links
        .getByRole('button', { name: /^Take .* out$/ })
        .first()
        .click();
    await this.saved();
  }
}
