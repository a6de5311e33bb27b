import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/** Notes, in every page that is opened from now on, how long the newsroom takes to confirm each message of text. */
export async function watchSaves(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: join(import.meta.dirname, 'save-watch.page.js') });
}

/** The waits so far, in milliseconds. */
export async function savesSeen(page: Page): Promise<number[]> {
  return page.evaluate('window.saveWaits');
}
