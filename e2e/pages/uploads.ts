import { expect, type Locator, type Page } from '@playwright/test';

/** The list of photos on their way, in the story or in the library. */
export class Uploads {
  readonly list: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('list', { name: 'Uploads' });
  }

  line(name: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: name });
  }

  async areOver(): Promise<void> {
    await expect(this.list).toHaveCount(0);
  }

  /** Keeps back what is sent until the answer is called. */
  async hold(): Promise<() => void> {
    let letGo = () => {};
    const isFree = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await this.page.route(PARTS, async (route) => {
      await isFree;
      // The page may be gone by then.
      await route.continue().catch(() => undefined);
    });
    return letGo;
  }

  /** Breaks the line for photos after a first part has arrived, until the answer is called. */
  async breakLine(): Promise<() => void> {
    let isBroken = true;
    await this.page.route(PARTS, (route) =>
      isBroken ? route.abort('internetdisconnected') : route.continue(),
    );
    return () => {
      isBroken = false;
    };
  }
}

/** Every request about an upload that has begun. */
const PARTS = '**/api/photos/uploads/*';
