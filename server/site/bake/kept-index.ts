import { type PublicThing, WHOLE_PAPER } from '@/newsroom/public-things';

/** Which kept pages show what, so that a touch finds them without looking at all the others. */
export class KeptIndex {
  private readonly thingsOf = new Map<string, readonly PublicThing[]>();
  private readonly showing = new Map<PublicThing, Set<string>>();

  get size(): number {
    return this.thingsOf.size;
  }

  has(address: string): boolean {
    return this.thingsOf.has(address);
  }

  put(address: string, things: readonly PublicThing[]): void {
    this.remove(address);
    this.thingsOf.set(address, things);
    for (const thing of things) {
      const pages = this.showing.get(thing) ?? new Set();
      this.showing.set(thing, pages.add(address));
    }
  }

  remove(address: string): void {
    for (const thing of this.thingsOf.get(address) ?? []) {
      const pages = this.showing.get(thing);
      pages?.delete(address);
      if (pages?.size === 0) this.showing.delete(thing);
    }
    this.thingsOf.delete(address);
  }

  /** The addresses of the pages that show one of these. */
  showingAny(things: readonly PublicThing[]): string[] {
    if (things.includes(WHOLE_PAPER)) return [...this.thingsOf.keys()];
    return [...new Set(things.flatMap((thing) => [...(this.showing.get(thing) ?? [])]))];
  }
}
