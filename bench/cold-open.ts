import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** By `opened.page.js`: 0 or absent until it has happened. */
    openedTimes: { text: number; editable: number };
  }
}

export interface Opened {
  page: Page;
  /** Milliseconds from the address to the last of the text on the screen, nothing cached. */
  wait: number;
  /** Milliseconds until one could type. */
  waitToType: number;
  /** Kilobytes of script on the wire until then. */
  scripts: number;
}

/** Opens an editor in a browser that has never seen it. */
export async function openCold(context: BrowserContext, address: string, lastWords: string): Promise<Opened> {
  const page = await context.newPage();
  await page.addInitScript({ content: `window.lastWords = ${JSON.stringify(lastWords)}` });
  for (const script of ['opened.page.js', 'key-frames.page.js']) {
    await page.addInitScript({ path: join(import.meta.dirname, script) });
  }
  const sizes = scriptSizes(page);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.openedTimes.text > 0 && window.openedTimes.editable > 0, null, {
    polling: 100,
  });
  const times = await page.evaluate(() => window.openedTimes);
  const scripts = (await Promise.all(sizes)).reduce((total, size) => total + size, 0) / 1024;
  return { page, wait: times.text, waitToType: times.editable, scripts };
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
