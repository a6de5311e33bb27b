import { describe, expect, it } from 'vitest';
import { quietHosts } from './quiet-hosts';

const NOON = Date.parse('2026-10-01T12:00:00Z');
const MINUTE = 60_000;

describe('a host that asked us to wait', () => {
  it.each([
    ['120', 2 * MINUTE],
    ['Thu, 01 Oct 2026 12:10:00 GMT', 10 * MINUTE],
    ['999999999', 60 * MINUTE],
    [undefined, MINUTE],
    ['soon', MINUTE],
  ])('with Retry-After %s is left alone for %d ms and no longer', (retryAfter, wait) => {
    let now = NOON;
    const quiet = quietHosts(() => now);
    quiet.keepQuiet('a.test', retryAfter);
    now = NOON + wait - 1;
    expect(quiet.isQuiet('a.test')).toBe(true);
    now = NOON + wait;
    expect(quiet.isQuiet('a.test')).toBe(false);
  });

  it('does not silence another host', () => {
    const quiet = quietHosts(() => NOON);
    quiet.keepQuiet('a.test', '60');
    expect(quiet.isQuiet('b.test')).toBe(false);
  });

  it('is forgotten when a thousand others came after it', () => {
    const quiet = quietHosts(() => NOON);
    for (let host = 0; host <= 1_000; host += 1) quiet.keepQuiet(`${host}.test`, '60');
    expect(quiet.isQuiet('0.test')).toBe(false);
    expect(quiet.isQuiet('1.test')).toBe(true);
  });
});
