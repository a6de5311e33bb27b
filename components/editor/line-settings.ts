import type { Pace } from './waiting-letters';

/** How a browser keeps its line to the newsroom; all in milliseconds. */
export const LINE = {
  /** Lost lines are tried again at most once a second, and soon enough that a restart is over within five. */
  delay: 1_000,
  minDelay: 1_000,
  maxDelay: 3_000,
  /** Two heartbeats that did not come. With the three looks that Hocuspocus takes, a dead line is left within fifteen seconds. */
  messageReconnectTimeout: 10_000,
} as const;

/** How long changes may wait to travel together, in milliseconds: a message for each would cost more than the change. */
export const BATCH = 100;
/** The same where this device keeps no copy: until the newsroom has a letter, it is on the screen only. */
export const BATCH_UNKEPT = 20;
/** The same for letters while nobody else is here to read along. */
export const ALONE: Pace = { rest: 300, most: 750 };

/** Letters that are written so long after the first, whether more come or not. */
export const steadily = (most: number): Pace => ({ rest: most, most });
