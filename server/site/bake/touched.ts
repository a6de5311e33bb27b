import type { SiteState, SiteTouch } from '@/db/queries/site-touch';
import { type PublicThing, WHOLE_PAPER } from '@/newsroom/public-things';
import type { BakedFacts } from './baked-page';

/** Stands among the things of a page that any touch at all may change: that there is nothing at an address. */
export const ANYTHING: PublicThing = '*';

/** What this process knows of the touches: which thing was touched last by which. */
export class Touched {
  /** The last up to which it knows every one. */
  seen = 0;
  /** How many it was told, in whatever order; nobody waits for a page that was begun before the last of them. */
  heard = 0;
  private first = 1;
  private readonly lastOf = new Map<PublicThing, number>();
  private readonly marks = new Map<number, string>();

  /** Everything up to here is forgotten: pages of such a state are not trusted. */
  beginAt(first: number): void {
    this.first = first;
    this.seen = first - 1;
  }

  /** False when it was known before. */
  note({ number, mark, things }: SiteTouch): boolean {
    if (number <= this.seen || this.marks.has(number)) return false;
    this.heard += 1;
    this.marks.set(number, mark);
    for (const thing of [...things, ANYTHING])
      this.lastOf.set(thing, Math.max(number, this.lastOf.get(thing) ?? 0));
    while (this.marks.has(this.seen + 1)) this.seen += 1;
    return true;
  }

  /** Whether something that the page shows was touched after the state in which it was drawn. */
  isStale({ state, things }: Pick<BakedFacts, 'state' | 'things'>): boolean {
    return [WHOLE_PAPER, ...things].some((thing) => (this.lastOf.get(thing) ?? 0) > state.number);
  }

  /** Whether a state is one of this paper, and everything that came after it is remembered. */
  isKnown({ number, mark }: SiteState): boolean {
    return number >= this.first && this.marks.get(number) === mark;
  }
}

/** Whether one of these touches is of something that the page shows. */
export function touches(touch: SiteTouch, things: ReadonlySet<PublicThing>): boolean {
  return things.has(ANYTHING) || touch.things.some((thing) => thing === WHOLE_PAPER || things.has(thing));
}
