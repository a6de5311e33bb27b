import { expect, type Locator, type Page, type Response } from '@playwright/test';

/** A story as its readers get it. */
export class StoryPage {
  readonly headline: Locator;
  readonly article: Locator;
  readonly photo: Locator;
  readonly posts: Locator;
  readonly quotes: Locator;
  readonly comments: Locator;
  readonly changes: Locator;

  constructor(readonly page: Page) {
    this.headline = page.getByRole('heading', { level: 1 });
    this.article = page.getByRole('article').filter({ has: this.headline });
    this.photo = this.article.getByRole('figure').filter({ has: page.getByRole('img') });
    this.posts = this.article.getByRole('figure').filter({ hasText: 'View the original post' });
    this.quotes = this.article.getByRole('blockquote');
    this.comments = page.getByRole('region', { name: 'Comments' });
    this.changes = page.getByRole('region', { name: 'Changes to this story' });
  }

  async open(path: string): Promise<Response | null> {
    return this.page.goto(path);
  }

  /** All that the article says, in reading order, with every run of white space as one space. */
  async words(): Promise<string> {
    return (await this.article.allInnerTexts()).join(' ').replace(/\s+/g, ' ');
  }

  /** The facts for machines. */
  async jsonLd(): Promise<Record<string, unknown>> {
    const written = await this.page.locator('script[type="application/ld+json"]').textContent();
    return JSON.parse(written ?? '') as Record<string, unknown>; // the test judges every part it uses
  }

  /** What a `<meta>` or `<link>` of the head says. */
  async head(selector: string, attribute: 'content' | 'href'): Promise<string | null> {
    return this.page.locator(`head ${selector}`).first().getAttribute(attribute);
  }

  async says(texts: readonly string[]): Promise<void> {
    const words = await this.words();
    let from = 0;
    for (const text of texts) {
      const at = words.indexOf(text.replace(/\s+/g, ' '), from);
      expect(at, `“${text.slice(0, 60)}” stands in its place`).toBeGreaterThanOrEqual(0);
      from = at + text.length;
    }
  }
}
