import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Notes, in the page, how long the newsroom takes to confirm each message of text. To be called before the page opens. */
export async function watchSaves(page: Page): Promise<void> {
  await page.addInitScript({ path: join(import.meta.dirname, 'save-watch.page.js') });
}

/** The waits so far, in milliseconds. */
export async function savesSeen(page: Page): Promise<number[]> {
  return page.evaluate('window.saveWaits');
}
