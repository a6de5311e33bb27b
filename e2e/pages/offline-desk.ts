import type { Locator, Page } from '@playwright/test';

/** The desk while the newsroom cannot be reached. */
export class OfflineDesk {
  readonly kept: Locator;

  constructor(readonly page: Page) {
    this.kept = page.getByRole('list', { name: 'Stories on this device' }).getByRole('link');
  }

  /** Waits until this browser has what the desk needs to open without a network. */
  async isPrepared(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }

  async goesAway(): Promise<void> {
    await this.page.context().setOffline(true);
  }

  async comesBack(): Promise<void> {
    await this.page.context().setOffline(false);
  }

  /** The names of everything that this browser keeps for the desk. */
  holds(): Promise<{ caches: string[]; workers: number; stories: number; tab: string[] }> {
    return this.page.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      stories: await new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('galley-kept');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const count = asked.result.transaction('pieces').objectStore('pieces').count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
      tab: Object.keys(sessionStorage).filter((key) => key.startsWith('galley-')),
    }));
  }
}
