/** How much one person may ask of live editing. Far above what anybody types, low enough that a loop cannot hurt. */
export const LIVE_LIMITS = {
  connectionsPerPerson: 20,
  framesPerSecond: 100,
  /** Whoever was offline for an hour comes back with a frame for every key pressed meanwhile. */
  framesAtOnce: 10_000,
  /** One frame as the websocket takes it, and the change inside. */
  frameBytes: 4_000_000,
  updateBytes: 2_000_000,
  /** A document with all that was ever typed into it. A 50,000-word story has 300,000. */
  documentBytes: 8_000_000,
  blocks: 10_000,
  /** What waits to be sent to a browser that does not read. */
  bytesToSend: 16_000_000,
  /** Cursors of one connection. */
  cursors: 4,
  /** What a browser tells of its carets in one frame; ours tell some hundred bytes. */
  cursorBytes: 16_000,
} as const;

/** Counts for each key how fast it asks; true while that is within the rate. */
export type Rate = (key: string, now: number) => boolean;

/** A rate that lets `atOnce` pass in one go and `perSecond` in the long run. Meant for keys of which there are few. */
export function makeRate({ perSecond, atOnce }: { perSecond: number; atOnce: number }): Rate {
  const buckets = new Map<string, { left: number; at: number }>();
  return (key, now) => {
    const bucket = buckets.get(key) ?? { left: atOnce, at: now };
    const refilled = bucket.left + (Math.max(0, now - bucket.at) * perSecond) / 1000;
    const left = Math.max(-1, Math.min(atOnce, refilled) - 1);
    buckets.set(key, { left, at: now });
    return left >= 0;
  };
}
