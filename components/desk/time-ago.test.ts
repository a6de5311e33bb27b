import { describe, expect, it } from 'vitest';
import { dueTime, fullTime, timeAgo } from './time-ago';

const NOW = new Date('2026-05-04T14:00:00Z');
const LISBON = 'Europe/Lisbon';

describe('how long ago', () => {
  it.each([
    ['2026-05-04T14:00:00Z', 'just now'],
    ['2026-05-04T14:00:20Z', 'just now'],
    ['2026-05-04T13:59:00Z', '1 min ago'],
    ['2026-05-04T13:00:01Z', '59 min ago'],
    ['2026-05-04T13:00:00Z', '1 h ago'],
    ['2026-05-04T02:30:00Z', '11 h ago'],
    ['2026-05-04T00:30:00Z', 'today'],
    ['2026-05-03T22:30:00Z', 'yesterday'],
    ['2026-05-02T22:30:00Z', '2 May'],
    ['2025-12-31T12:00:00Z', '31 Dec 2025'],
  ])('%s reads “%s”', (at, words) => {
    expect(timeAgo(new Date(at), NOW, LISBON)).toBe(words);
  });

  it('goes by the days of the house, not by those of UTC', () => {
    const late = new Date('2026-05-03T23:30:00Z');
    expect(timeAgo(late, NOW, LISBON)).toBe('today');
    expect(timeAgo(late, NOW, 'UTC')).toBe('yesterday');
  });
});

describe('when something is due', () => {
  it.each([
    ['2026-05-04T17:30:00Z', '18:30'],
    ['2026-05-05T05:00:00Z', '5 May, 06:00'],
    ['2027-01-01T09:00:00Z', '1 Jan 2027, 09:00'],
  ])('%s reads “%s”', (at, words) => {
    expect(dueTime(new Date(at), NOW, LISBON)).toBe(words);
  });
});

it('tells the whole of a moment with its zone', () => {
  // The marks between the parts differ between versions of the language data.
  expect(fullTime(NOW, 'Europe/London')).toMatch(/^Monday,? 4 May 2026(,| at) 15:00 BST$/);
});
