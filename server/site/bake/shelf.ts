import { type BakedPage, weightOf } from './baked-page';

interface Place {
  page: BakedPage;
  /** Since it was last looked at for what may go. */
  wasAsked: boolean;
}

/** Finished pages in memory, by address; when there is no more room, those that nobody has asked for longest go. */
export class Shelf {
  private readonly pages = new Map<string, Place>();
  private weight = 0;

  constructor(private readonly mostBytes: number) {}

  get size(): number {
    return this.pages.size;
  }

  get(address: string): BakedPage | undefined {
    return this.pages.get(address)?.page;
  }

  /** The page for somebody who asks for it: it is not the next to go. */
  ask(address: string): BakedPage | undefined {
    const place = this.pages.get(address);
    if (!place) return undefined;
    place.wasAsked = true;
    return place.page;
  }

  put(page: BakedPage): void {
    this.remove(page.address);
    this.pages.set(page.address, { page, wasAsked: false });
    this.weight += weightOf(page);
    this.makeRoom();
  }

  remove(address: string): void {
    const place = this.pages.get(address);
    if (!place) return;
    this.pages.delete(address);
    this.weight -= weightOf(place.page);
  }

  clear(): void {
    this.pages.clear();
    this.weight = 0;
  }

  // The oldest goes, unless somebody has asked for it since it was last looked at: then it gets another round.
  private makeRoom(): void {
    while (this.weight > this.mostBytes) {
      const [oldest] = this.pages;
      if (!oldest) return;
      const [address, place] = oldest;
      if (place.wasAsked) {
        this.pages.delete(address);
        this.pages.set(address, { ...place, wasAsked: false });
      } else this.remove(address);
    }
  }
}
