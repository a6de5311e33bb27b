import type { Page } from '@playwright/test';

/**
 * Waits until the page has been drawn twice: by then the editor knows where the browser's caret is. No finger is
 * quicker than that; the keys of a test are.
 */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
