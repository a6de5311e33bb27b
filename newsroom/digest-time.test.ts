import { describe, expect, it } from 'vitest';
import { isDigestDue } from './digest-time';

const due = (choice: 'hourly' | 'daily', toldAt: string, now: string, timeZone = 'Europe/Berlin') =>
  isDigestDue(choice, { toldAt: new Date(toldAt), now: new Date(now), timeZone });

describe('mail once an hour', () => {
  it.each([
    ['2026-03-02T10:59:59.999Z', false],
    ['2026-03-02T11:00:00.000Z', true],
  ])('of ten o’clock is due at %s: %s', (now, answer) => {
    expect(due('hourly', '2026-03-02T10:00:00.000Z', now)).toBe(answer);
  });
});

describe('mail of each morning, at seven where the newsroom is', () => {
  it.each([
    // 07:00 in Berlin is 06:00 UTC in winter and 05:00 in summer.
    ['2026-03-02T10:00:00Z', '2026-03-03T05:59:59Z', false],
    ['2026-03-02T10:00:00Z', '2026-03-03T06:00:00Z', true],
    ['2026-07-02T10:00:00Z', '2026-07-03T05:00:00Z', true],
    ['2026-03-02T05:59:59Z', '2026-03-02T06:00:00Z', true],
    ['2026-03-02T06:00:00Z', '2026-03-02T23:00:00Z', false],
    // The day after one that was longer: the clocks went back on 25 October 2026.
    ['2026-10-25T10:00:00Z', '2026-10-26T05:59:59Z', false],
    ['2026-10-25T10:00:00Z', '2026-10-26T06:00:00Z', true],
  ])('what was told at %s is due at %s: %s', (toldAt, now, answer) => {
    expect(due('daily', toldAt, now)).toBe(answer);
  });
});
