/** How long letters may wait, in milliseconds: until nothing was typed for `rest`, and the first of them never beyond `most`. */
export interface Pace {
  rest: number;
  most: number;
}

/**
 * Letters that stand in an editor and not yet in the live document. Putting each in by itself costs the browser more than
 * drawing it; so those of one breath go in together (docs/decisions, 36 and 63).
 *
 * Whoever brings something else into the live document, or reads it for good, calls `write` first.
 */
export class WaitingLetters {
  private readonly writers = new Set<() => void>();
  private readonly tasks = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstCame = 0;
  private lastCame = 0;

  /** `onChange` is told when some wait, and when none do. */
  constructor(
    private readonly pace: () => Pace,
    private readonly onChange: () => void,
  ) {}

  get areWaiting(): boolean {
    return this.writers.size > 0;
  }

  /** Whether letters of this editor wait. */
  areOf(writer: () => void): boolean {
    return this.writers.has(writer);
  }

  /** Has an editor's letters written before long. `writer` must be the same for each of its letters. */
  wait(writer: () => void): void {
    const areFirst = !this.areWaiting;
    this.writers.add(writer);
    this.lastCame = performance.now();
    if (!areFirst) return;
    this.firstCame = this.lastCame;
    this.timer = setTimeout(this.lookAgain, this.pace().rest);
    this.onChange();
  }

  /** Puts every letter into the live document now. Does nothing when none waits. */
  readonly write = (): void => {
    if (!this.areWaiting) return;
    clearTimeout(this.timer);
    const writers = [...this.writers];
    this.writers.clear();
    for (const writer of writers) writer();
    const tasks = [...this.tasks];
    this.tasks.clear();
    for (const task of tasks) task();
    this.onChange();
  };

  // A timer that finds out how long it still has to wait costs less than another one for each letter.
  private readonly lookAgain = (): void => {
    const { rest, most } = this.pace();
    const left = Math.min(this.lastCame + rest, this.firstCame + most) - performance.now();
    if (left > 0) this.timer = setTimeout(this.lookAgain, left);
    else this.write();
  };

  /** Does something once the letters that wait now are written; once, however often it is asked for. */
  afterwards(task: () => void): void {
    this.tasks.add(task);
  }
}
