import type { Arrangement } from '@/newsroom/fronts/arrangement';
import type { Outcome } from '@/newsroom/refusal';
import type { FrontDesk } from '@/server/fronts/read-front-desk';

/** Whether what is on the screen is in the newsroom's database; `clash`: a colleague has saved another one meanwhile. */
export type DraftState = 'saved' | 'saving' | 'not_saved' | 'clash';

export interface DraftView {
  desk: FrontDesk;
  arrangement: Arrangement;
  state: DraftState;
  /** Why it is not saved, in a sentence. */
  why: string | null;
  canUndo: boolean;
}

export interface DraftDoors {
  save(draft: {
    frontId: string;
    version: number;
    arrangement: Arrangement;
  }): Promise<Outcome<{ version: number; desk: FrontDesk }>>;
}

/** So long nothing has to change until it is saved, and until a save that could not be made is tried again; milliseconds. */
const QUIET = 600;
const AGAIN = 5_000;

/**
 * The draft of one front on one screen. It saves itself, one save after the other, each over the version that this screen has
 * seen; when a colleague was quicker it stops and says so, and nothing of either is lost.
 */
export class FrontDraft {
  private listeners = new Set<() => void>();
  private past: Arrangement[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underway: Promise<void> | null = null;
  private isUnsaved = false;
  private version: number;
  private current: DraftView;

  constructor(
    desk: FrontDesk,
    private readonly doors: DraftDoors,
  ) {
    this.version = desk.version;
    this.current = { desk, arrangement: desk.draft, state: 'saved', why: null, canUndo: false };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  view = (): DraftView => this.current;

  get savedVersion(): number {
    return this.version;
  }

  change(arrangement: Arrangement): void {
    this.past = [...this.past, this.current.arrangement];
    this.put(arrangement);
  }

  /** Goes back to what stood before the last change. */
  undo(): void {
    const before = this.past.at(-1);
    if (!before) return;
    this.past = this.past.slice(0, -1);
    this.put(before);
  }

  /** Saves what is not saved yet; false when that cannot be done now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.underway) await this.underway;
    if (this.isUnsaved && this.current.state !== 'clash') {
      this.underway = this.saveOnce().finally(() => {
        this.underway = null;
      });
      await this.underway;
    }
    return !this.isUnsaved;
  }

  /** Takes the front over as it is in the house, in place of what is here; Undo brings that back. */
  adopt(desk: FrontDesk): void {
    clearTimeout(this.timer);
    this.past = [...this.past, this.current.arrangement];
    this.isUnsaved = false;
    this.version = desk.version;
    this.show({ desk, arrangement: desk.draft, state: 'saved', why: null });
  }

  /** Saves what is here in place of what a colleague has saved. */
  async keepMine(desk: FrontDesk): Promise<boolean> {
    this.version = desk.version;
    this.isUnsaved = true;
    this.show({ desk, state: 'saving', why: null });
    return this.flush();
  }

  /** Learns what is true by now. The draft of a colleague is taken over when nothing here waits; true when it was. */
  learn(desk: FrontDesk): boolean {
    if (this.isUnsaved || this.underway || this.current.state === 'clash') return false;
    if (desk.version !== this.version) {
      this.adopt(desk);
      return true;
    }
    this.show({ desk });
    return false;
  }

  private put(arrangement: Arrangement): void {
    this.isUnsaved = true;
    if (this.current.state === 'clash') {
      this.show({ arrangement });
      return;
    }
    this.show({ arrangement, state: 'saving', why: null });
    this.later(QUIET);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private async saveOnce(): Promise<void> {
    const { arrangement, desk } = this.current;
    const outcome = await this.doors.save({ frontId: desk.place.id, version: this.version, arrangement });
    const isSame = this.current.arrangement === arrangement;
    if (outcome.ok) {
      this.version = outcome.value.version;
      this.isUnsaved = !isSame;
      this.show({ desk: outcome.value.desk, ...(isSame && { state: 'saved', why: null }) });
      if (!isSame) this.later(QUIET);
      return;
    }
    const { code, message: why } = outcome;
    this.show({ state: code === 'conflict' ? 'clash' : 'not_saved', why });
    if (code === 'unavailable') this.later(AGAIN);
  }

  private show(change: Partial<DraftView>): void {
    this.current = { ...this.current, ...change, canUndo: this.past.length > 0 };
    for (const listener of this.listeners) listener();
  }
}
