import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page of the desk has. */
const MOST_STOPS = 80;

/** Goes from stop to stop until the focus is there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, `${key} reaches it`).toBeFocused();
}

/** The focus is on something, and whoever looks at the screen sees where: a ring, or a caret in text. */
export async function seesFocus(page: Page, where: string): Promise<void> {
  const seen = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return 'nowhere';
      const rect = at.getBoundingClientRect();
      const isOnScreen = rect.bottom > 0 && rect.top < innerHeight && rect.width > 0 && rect.height > 0;
      if (!isOnScreen) return `off the screen: ${at.outerHTML.slice(0, 100)}`;
      if (at.isContentEditable) return 'seen';
      const hasRing = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      // Around the thing itself, around all of its row, or around what holds it.
      const drawn = [getComputedStyle(at), getComputedStyle(at, '::after')];
      for (const holder of [at.parentElement, at.parentElement?.parentElement]) {
        if (holder) drawn.push(getComputedStyle(holder));
      }
      if (drawn.some(hasRing) || getComputedStyle(at).boxShadow !== 'none') return 'seen';
      return `without a ring: ${at.outerHTML.slice(0, 100)}`;
    });
  await expect.poll(seen, { message: `where the focus is after ${where}` }).toBe('seen');
}
