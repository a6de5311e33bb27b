import { expect, type Locator, type Page } from '@playwright/test';
import { noteTabs, tabbed } from './note-tabs';

/** How small a target for a thumb may be, in CSS pixels (WCAG 2.2, 2.5.8). */
const THUMB = 24;

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/** Something that opens over or beside the story: a dialog, a menu, a bar, a panel. */
export class Layer {
  readonly root: Locator;

  constructor(
    readonly page: Page,
    /** A selector, because the accessibility engine wants one too. */
    readonly selector: string,
  ) {
    this.root = page.locator(selector);
  }

  async hasFocus(): Promise<void> {
    await expect.poll(() => this.holdsFocus(), 'the focus goes in').toBe(true);
  }

  /** Goes once around by Tab: the focus never leaves, and each stop looks another while it is there. */
  async keepsTab(): Promise<void> {
    const stops = await this.watchTab();
    for (let stop = 0; stop < Math.min(stops + 2, 30); stop += 1) await this.page.keyboard.press('Tab');
    const { unseen, left } = await tabbed(this.page);
    expect.soft(unseen, 'the focus can be seen').toEqual([]);
    expect(left, 'Tab stays inside').toBe(0);
  }

  /** Goes on by Tab until the focus is outside: nobody is trapped, and each stop looks another while it is there. */
  async letsTabGo(): Promise<void> {
    const stops = await this.watchTab();
    for (let stop = 0; stop < stops + 2; stop += 1) {
      await this.page.keyboard.press('Tab');
      const { unseen, left } = await tabbed(this.page);
      expect.soft(unseen, 'the focus can be seen').toEqual([]);
      if (left > 0) return;
    }
    expect(await this.holdsFocus(), 'Tab leaves at the end').toBe(false);
  }

  /** Nothing sticks out of the window, to which the page must not be scrolled sideways either. */
  async fits(): Promise<void> {
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(wide, 'the page is no wider than the window').toBeLessThanOrEqual(0);
    const box = await this.root.first().boundingBox();
    const width = this.page.viewportSize()?.width ?? 0;
    expect.soft(box?.x, 'begins in the window').toBeGreaterThanOrEqual(-0.5);
    expect.soft((box?.x ?? 0) + (box?.width ?? 0), 'ends in the window').toBeLessThanOrEqual(width + 0.5);
  }

  /** What can be pressed is large enough for a thumb; a link in a sentence may be as low as its line. */
  async suitsThumbs(): Promise<void> {
    const small = await this.root.first().evaluate((root, least) => {
      const controls =
        'a[href], button, input, select, textarea, summary, [role="option"], [role^="menuitem"]';
      return [...root.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
        const shown = control.matches('input[type="file"], input[type="checkbox"]')
          ? (control.closest('label') ?? control)
          : control;
        const { width, height } = shown.getBoundingClientRect();
        const isThere = width > 0 && height > 0 && control.checkVisibility({ visibilityProperty: true });
        const isInSentence = control.matches('p a');
        if (!isThere || isInSentence || (width >= least - 0.5 && height >= least - 0.5)) return [];
        const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
        return [`${name} ${Math.round(width)}×${Math.round(height)}`];
      });
    }, THUMB);
    expect.soft(small, 'too small for a thumb').toEqual([]);
  }

  private holdsFocus(): Promise<boolean> {
    return this.page.evaluate((selector) => document.activeElement?.closest(selector) != null, this.selector);
  }

  /** From now on the page notes what each Tab does; see `tabbed`. Answers with how many stops there are at most. */
  private async watchTab(): Promise<number> {
    await this.page.evaluate(noteTabs, this.selector);
    return this.root.locator(STOPS).count();
  }
}
