import { type BakedPage, finishPage } from './baked-page';
import { NotBaked } from './baker';
import type { DrawnPage } from './draw-page';
import { fewAtOnce } from './few-at-once';

const DRAWN_AT_ONCE = 4;
/** Behind so many nobody waits: they are told to come back. */
const MOST_WAITING = 100;

/** Pages that depend on what is asked are drawn for each who asks, a few at once, and never kept. */
export class FreshPages {
  private readonly drawing = fewAtOnce(DRAWN_AT_ONCE);
  private waiting = 0;

  constructor(private readonly draw: (address: string) => Promise<DrawnPage>) {}

  /** The page; null when too many others are waiting. Throws `NotBaked` when it cannot be drawn. */
  async page(address: string): Promise<BakedPage | null> {
    if (this.waiting >= MOST_WAITING) return null;
    this.waiting += 1;
    try {
      return await this.drawing(() => this.finished(address));
    } finally {
      this.waiting -= 1;
    }
  }

  private async finished(address: string): Promise<BakedPage> {
    const { status, contentType, location, words } = await this.draw(address);
    if (status >= 500) throw new NotBaked(`Next answered ${status} for ${address}`);
    const facts = { address, status, contentType, location, things: [], until: null };
    return finishPage({ ...facts, state: { number: 0, mark: '' } }, words);
  }
}
