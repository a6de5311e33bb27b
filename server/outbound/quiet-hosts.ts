/** Remembers which hosts asked us to wait (429), so that pressing Fetch again does not ask them again. */
export interface QuietHosts {
  isQuiet(host: string): boolean;
  /** `retryAfter` is the header as it came: seconds or a date; without it the host is left alone for a minute. */
  keepQuiet(host: string, retryAfter: string | undefined): void;
}

/** A memory of its own for one outbound client; never longer than an hour, never more than a thousand hosts. */
export function quietHosts(now: () => number): QuietHosts {
  const until = new Map<string, number>();
  return {
    isQuiet: (host) => (until.get(host) ?? 0) > now(),
    keepQuiet: (host, retryAfter) => {
      const oldest = until.keys().next();
      if (until.size >= MOST_HOSTS && !oldest.done) until.delete(oldest.value);
      until.delete(host);
      until.set(host, now() + waitFor(retryAfter, now()));
    },
  };
}

const MOST_HOSTS = 1_000;
const SHORTEST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

function waitFor(retryAfter: string | undefined, now: number): number {
  const asked = /^\d+$/.test(retryAfter ?? '')
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter ?? '') - now;
  if (Number.isNaN(asked)) return SHORTEST_WAIT_MS;
  return Math.min(Math.max(asked, 0), LONGEST_WAIT_MS);
}
