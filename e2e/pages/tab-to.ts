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
      // A ring may be drawn around what holds it, or beside its edge.
      for (
        let element: HTMLElement | null = at, up = 0;
        element && up < 3;
        element = element.parentElement, up += 1
      ) {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) return 'seen';
        if (element === at && boxShadow !== 'none') return 'seen';
      }
      return `without a ring: ${at.outerHTML.slice(0, 100)}`;
    });
  await expect.poll(seen, { message: `where the focus is after ${where}` }).toBe('seen');
}
