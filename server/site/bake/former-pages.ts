import type { SiteTouch } from '@/db/queries/site-touch';
import { isOnlyFurniture } from '@/newsroom/furniture';
import type { BakedPage } from './baked-page';
import { KeptIndex } from './kept-index';

/** In milliseconds: everybody has what was changed within five seconds, the time that instances need to hear of it included. */
const STANDS_FOR = 4_000;

interface Former {
  page: BakedPage;
  /** Milliseconds since 1970. */
  upTo: number;
}

/**
 * Pages that are outdated by their furniture alone (`newsroom/furniture.ts`), for the few seconds in which all of a paper
 * is drawn anew. One of them is gone at once when anything else that it shows is touched.
 */
export class FormerPages {
  private readonly pages = new Map<string, Former>();
  private readonly index = new KeptIndex();

  /** Keeps those of `forgotten` that may stand in, and lets go of all that this touch takes from readers. */
  afterTouch({ things }: SiteTouch, forgotten: Iterable<BakedPage>, now: number): void {
    if (!isOnlyFurniture(things)) {
      for (const address of this.index.showingAny(things)) this.forget(address);
      return;
    }
    const kept = [...forgotten].filter(({ status }) => status === 200).map((page) => this.keep(page, now));
    // What nobody asks for any more would stay in memory.
    setTimeout(() => {
      for (const former of kept)
        if (this.pages.get(former.page.address) === former) this.forget(former.page.address);
    }, STANDS_FOR).unref();
  }

  /** The page that may be shown in place of the one that is being drawn; undefined when there is none. */
  get(address: string, now: number): BakedPage | undefined {
    const former = this.pages.get(address);
    if (!former) return undefined;
    if (now < former.upTo) return former.page;
    this.forget(address);
    return undefined;
  }

  forget(address: string): void {
    if (this.pages.delete(address)) this.index.remove(address);
  }

  private keep(page: BakedPage, now: number): Former {
    const former = { page, upTo: Math.min(now + STANDS_FOR, page.until ?? Number.POSITIVE_INFINITY) };
    this.pages.set(page.address, former);
    this.index.put(page.address, page.things);
    return former;
  }
}
