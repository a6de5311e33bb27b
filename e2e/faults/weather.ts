/** How a line behaves. */
export interface Weather {
  /**
   * `up` passes bytes on; `swallowing` takes them and says nothing, as a line does that went dead without a word;
   * `down` ends every connection, and each new one at once.
   */
  state: 'up' | 'swallowing' | 'down';
  /** Milliseconds that every piece is on its way, in each direction. */
  delay: number;
  /** How much passes in a second, in each direction. */
  bytesPerSecond: number;
  /** Of a hundred pieces, how many are lost on the way. A program sees them late: TCP sends them again. */
  lossPercent: number;
  /** Decides what is lost: a number from 0 up to 1. */
  chance: () => number;
}

/** A line as it should be. */
export const FAIR: Weather = {
  state: 'up',
  delay: 0,
  bytesPerSecond: Number.POSITIVE_INFINITY,
  lossPercent: 0,
  chance: Math.random,
};

/** After which a lost piece is sent again, and twice as long when it is lost again. */
const SENT_AGAIN_AFTER = 200;

/** How long a piece of so many bytes keeps the line to itself, in milliseconds: what is behind it waits. */
export function timeOnLine({ bytesPerSecond, lossPercent, chance }: Weather, bytes: number): number {
  let time = (bytes * 1000) / bytesPerSecond;
  for (let wait = SENT_AGAIN_AFTER; chance() * 100 < lossPercent; wait *= 2) time += wait;
  return time;
}
