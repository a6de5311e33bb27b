import { type BakedPage, weightOf } from './baked-page';

/** Finished pages in memory, by address; when there is no more room, those that nobody has asked for longest go. */
export class Shelf {
  private readonly pages = new Map<string, BakedPage>();
  private readonly asked = new Set<string>();
  private weight = 0;

  constructor(private readonly mostBytes: number) {}

  get size(): number {
    return this.pages.size;
  }

  get(address: string): BakedPage | undefined {
    return this.pages.get(address);
  }

  put(page: BakedPage): void {
    this.remove(page.address);
    this.pages.set(page.address, page);
    this.weight += weightOf(page);
    this.makeRoom();
  }

  remove(address: string): void {
    const page = this.pages.get(address);
    if (!page) return;
    this.pages.delete(address);
    this.asked.delete(address);
    this.weight -= weightOf(page);
  }

  clear(): void {
    this.pages.clear();
    this.asked.clear();
    this.weight = 0;
  }

  /** Says that somebody asked for it: it is not the next to go. */
  note(address: string): void {
    this.asked.add(address);
  }

  // The oldest goes, unless somebody has asked for it since it was last looked at: then it gets another round.
  private makeRoom(): void {
    while (this.weight > this.mostBytes) {
      const [oldest] = this.pages;
      if (!oldest) return;
      const [address, page] = oldest;
      if (this.asked.delete(address)) {
        this.pages.delete(address);
        this.pages.set(address, page);
      } else this.remove(address);
    }
  }
}
