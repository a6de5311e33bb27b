import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import { readSiteState, type SiteTouch, touchesAfter } from '@/db/queries/site-touch';
import { type PublicThing, WHOLE_PAPER } from '@/newsroom/public-things';
import { type BakedPage, finishPage } from './baked-page';
import type { DrawnPage } from './draw-page';
import { fewAtOnce } from './few-at-once';
import { FormerPages } from './former-pages';
import { KeptIndex } from './kept-index';
import type { PageFolder } from './page-folder';
import { Shelf } from './shelf';
import { ANYTHING, type Touched, touches } from './touched';

export interface Oven {
  database: Pick<Database, 'read'>;
  log: Logger;
  touched: Touched;
  folder: PageFolder;
  draw(address: string): Promise<DrawnPage>;
  /** How many bytes of finished pages stay in memory. */
  mostBytes?: number;
  now?: () => number;
}

const MEGABYTE = 1024 * 1024;
/** More than a thousand stories in both forms; the rest is read from disk. */
const MOST_IN_MEMORY = 32 * MEGABYTE;
/** Of pages that say that there is nothing: anybody can ask for as many of them as they like. */
const MOST_MISSING = 2 * MEGABYTE;
const MOST_ON_DISK = 20_000;
const DRAWN_AT_ONCE = 4;
const MOST_TRIES = 6;
const TOUCHES_AT_ONCE = 1_000;
/** In milliseconds, from the first who asks: how long a page is waited for when a former one may stand in for it. */
export const PATIENCE = 100;

/** An address that no page can have. */
export const NOTHING = '/there/is/nothing/here';

/** A page that could not be drawn at all, or not twice alike. */
export class NotBaked extends Error {}

interface Flight {
  /** How many touches had been heard of when it was begun. */
  heard: number;
  page: Promise<BakedPage>;
  /** When patience with it ends; only where it was asked for. */
  patience?: Promise<unknown>;
}

/**
 * Keeps finished pages: draws each once however many ask, and forgets exactly those that a touch is about, all of them in
 * one step. What it hands out was drawn wholly from one state of the paper, and from none that a touch it knows of has ended.
 */
export class Baker {
  private readonly shelf: Shelf;
  private readonly missing = new Shelf(MOST_MISSING);
  private readonly former = new FormerPages();
  private readonly kept = new KeptIndex();
  private readonly flights = new Map<string, Flight>();
  private readonly names = new Map<PublicThing, PublicThing>();
  private readonly drawing = fewAtOnce(DRAWN_AT_ONCE);
  private readonly underway = new Set<Promise<unknown>>();
  private readonly now: () => number;
  private nothing: { heard: number; page: Promise<BakedPage> } | null = null;
  /** How many pages were drawn so far. */
  drawn = 0;

  constructor(private readonly oven: Oven) {
    this.shelf = new Shelf(oven.mostBytes ?? MOST_IN_MEMORY);
    this.now = oven.now ?? Date.now;
  }

  /** The page if it is in memory and holds; nothing else is looked at. */
  ready(address: string): BakedPage | undefined {
    const page = this.shelf.ask(address) ?? this.missing.ask(address);
    if (page && page.until !== null && this.now() >= page.until) {
      this.forget(address);
      return undefined;
    }
    return page;
  }

  /**
   * The page from memory, from disk or drawn now; while many are to be drawn, the former one if only its furniture is
   * outdated. Throws `NotBaked` when there is none to be kept, as when Next fails.
   */
  async page(address: string): Promise<BakedPage> {
    const ready = this.ready(address);
    if (ready) return ready;
    const flight = this.flightTo(address);
    if (!this.former.get(address, this.now())) return flight.page;
    flight.patience ??= setTimeout(PATIENCE);
    await Promise.race([flight.page.catch(() => undefined), flight.patience]);
    if (this.flights.size <= DRAWN_AT_ONCE) return flight.page;
    return this.ready(address) ?? this.former.get(address, this.now()) ?? flight.page;
  }

  private flightTo(address: string): Flight {
    const { heard } = this.oven.touched;
    const underway = this.flights.get(address);
    // One that was begun before a touch may not have seen it, and who asks after it must.
    if (underway?.heard === heard) return underway;
    const land = () => {
      if (this.flights.get(address) === flight) this.flights.delete(address);
    };
    const flight: Flight = { heard, page: this.fetch(address).finally(land) };
    this.flights.set(address, flight);
    this.follow(flight.page);
    return flight;
  }

  /** Takes everything out of memory and off the disk that these touches are about. */
  forgetTouched(touch: SiteTouch): void {
    this.missing.clear();
    const addresses = this.kept.showingAny(touch.things);
    const pages = addresses.flatMap((address) => this.shelf.get(address) ?? []);
    this.former.afterTouch(touch, pages, this.now());
    for (const address of addresses) this.forget(address);
  }

  /** Looks through what is on disk: what no longer holds goes, and of the rest it is known what it shows. */
  async lookThrough(): Promise<void> {
    for await (const page of this.oven.folder.all()) {
      if (!this.holds(page)) await this.oven.folder.remove(page.address);
      else if (!this.kept.has(page.address)) this.kept.put(page.address, this.named(page.things));
    }
  }

  /** Waits for what is being drawn and written, whoever still waits for it. */
  async settle(): Promise<void> {
    while (this.underway.size > 0) await Promise.all(this.underway);
  }

  private async fetch(address: string): Promise<BakedPage> {
    const stored = await this.oven.folder.read(address);
    if (stored && this.holds(stored)) {
      const page = { ...stored, things: this.named(stored.things) };
      this.shelf.put(page);
      this.kept.put(address, page.things);
      return page;
    }
    return this.drawing(() => this.drawWhole(address));
  }

  private holds(page: Pick<BakedPage, 'state' | 'things' | 'until'>): boolean {
    const { touched } = this.oven;
    const hasEnded = page.until !== null && this.now() >= page.until;
    return !hasEnded && touched.isKnown(page.state) && !touched.isStale(page);
  }

  /** Draws until nothing that the page shows was touched meanwhile: its questions are many, and a commit may lie between two. */
  private async drawWhole(address: string): Promise<BakedPage> {
    const { database, touched } = this.oven;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const state = await readSiteState(database.read);
      const page = await this.drawOnce(address, state);
      const later = await touchesAfter(database.read, { number: state.number, limit: TOUCHES_AT_ONCE });
      const things = new Set(page.things);
      if (later.some((touch) => touches(touch, things)) || touched.isStale(page)) continue;
      this.keep(page);
      return page;
    }
    throw new NotBaked(`${address} was touched each time it was drawn`);
  }

  private async drawOnce(address: string, state: BakedPage['state']): Promise<BakedPage> {
    this.drawn += 1;
    this.oven.log.debug({ address }, 'page drawn');
    const { status, contentType, location, words, shown } = await this.oven.draw(address);
    if (status >= 500) throw new NotBaked(`Next answered ${status} for ${address}`);
    // Every page shows something of the paper: one that has noted nothing could never be forgotten.
    if (shown.things.size === 0) throw new NotBaked(`${address} does not say what it shows`);
    if (status === 404 && address !== NOTHING) return { ...(await this.saysNothing(state)), address, state };
    const things = status === 404 ? [ANYTHING] : this.named([WHOLE_PAPER, ...shown.things]);
    const until = shown.until?.getTime() ?? null;
    return finishPage({ address, status, contentType, location, things, state, until }, words);
  }

  /** The page that says that there is nothing: the same at all addresses, so it is drawn once. */
  private saysNothing(state: BakedPage['state']): Promise<BakedPage> {
    const { heard } = this.oven.touched;
    if (this.nothing?.heard !== heard) {
      const page = this.drawOnce(NOTHING, state);
      this.nothing = { heard, page };
      page.catch(() => {
        this.nothing = null;
      });
    }
    return this.nothing.page;
  }

  private keep(page: BakedPage): void {
    this.former.forget(page.address);
    if (page.status === 404) {
      this.missing.put(page);
      return;
    }
    this.shelf.put(page);
    if (page.status === 200 && this.kept.size < MOST_ON_DISK) this.write(page);
    this.kept.put(page.address, page.things);
  }

  private write(page: BakedPage): void {
    const { folder, log } = this.oven;
    const written = this.writeIfItHolds(page).catch((cause: unknown) => {
      log.error({ err: cause }, 'a finished page could not be kept on disk');
      return folder.remove(page.address);
    });
    this.follow(written);
  }

  private async writeIfItHolds(page: BakedPage): Promise<void> {
    await this.oven.folder.write(page);
    // Forgotten while it was written: what is on disk now nobody else would remove.
    if (this.oven.touched.isStale(page)) await this.oven.folder.remove(page.address);
  }

  private forget(address: string): void {
    this.shelf.remove(address);
    this.missing.remove(address);
    if (!this.kept.has(address)) return;
    this.kept.remove(address);
    const removed = this.oven.folder.remove(address).catch((cause: unknown) => {
      this.oven.log.error({ err: cause }, 'an old page could not be removed from disk');
    });
    this.follow(removed);
  }

  private follow(work: Promise<unknown>): void {
    const settled = work.catch(() => undefined).finally(() => this.underway.delete(settled));
    this.underway.add(settled);
  }

  // Thousands of pages show the same things: each name is kept once.
  private named(things: readonly PublicThing[]): PublicThing[] {
    return things.map((thing) => {
      const known = this.names.get(thing) ?? thing;
      this.names.set(known, known);
      return known;
    });
  }
}
