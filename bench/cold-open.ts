import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

export interface Opened {
  page: Page;
  /** Milliseconds from the address to the last of the text on the screen, nothing cached. */
  wait: number;
  /** Kilobytes of script on the wire until then. */
  scripts: number;
}

/** Opens an editor in a browser that has never seen it. */
export async function openCold(context: BrowserContext, address: string, lastWords: string): Promise<Opened> {
  const page = await context.newPage();
  await page.addInitScript({ path: join(import.meta.dirname, 'key-frames.page.js') });
  const sizes = scriptSizes(page);
  const startedAt = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  const text = page.getByRole('textbox', { name: 'Story body' }).locator('p');
  await text.filter({ hasText: lastWords }).last().waitFor();
  const wait = performance.now() - startedAt;
  const scripts = (await Promise.all(sizes)).reduce((total, size) => total + size, 0) / 1024;
  return { page, wait, scripts };
}

/** The sizes of the scripts that a page has fetched, in bytes on the wire; the list grows while it loads. */
export function scriptSizes(page: Page): Promise<number>[] {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return sizes;
}

/** What the page's scripts hold in memory after the rubbish was taken out, in megabytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}
