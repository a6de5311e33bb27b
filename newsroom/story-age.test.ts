import { describe, expect, it } from 'vitest';
import { ageInWords, storyAge } from './story-age';

const at = (iso: string) => new Date(iso);

describe('the age of a story', () => {
  it.each([
    // first published, now, years, until
    ['2025-03-03T14:05:00Z', '2025-03-03T14:05:00Z', 0, '2026-03-03T14:05:00Z'],
    ['2025-03-03T14:05:00Z', '2026-03-03T14:04:59Z', 0, '2026-03-03T14:05:00Z'],
    ['2025-03-03T14:05:00Z', '2026-03-03T14:05:00Z', 1, '2027-03-03T14:05:00Z'],
    ['2023-03-03T14:05:00Z', '2026-11-29T09:00:00Z', 3, '2027-03-03T14:05:00Z'],
    ['1926-03-03T14:05:00Z', '2026-11-29T09:00:00Z', 100, '2027-03-03T14:05:00Z'],
    // Born on a leap day: a year is full on the last day of February.
    ['2024-02-29T12:00:00Z', '2025-02-28T12:00:00Z', 1, '2026-02-28T12:00:00Z'],
    ['2024-02-29T12:00:00Z', '2028-02-29T11:00:00Z', 3, '2028-02-29T12:00:00Z'],
    // A clock that stands still in the future of the house is no reason for a story to be younger than new.
    ['2025-03-03T14:05:00Z', '2024-03-03T14:05:00Z', 0, '2026-03-03T14:05:00Z'],
  ])('published %s and read %s: %i', (published, now, years, until) => {
    const age = storyAge({ publishedAt: at(published), now: at(now), timeZone: 'UTC' });
    expect(age).toEqual({ years, until: at(until) });
  });

  it('goes by the clock of the paper', () => {
    // Published in summer time, and summer time ends earlier in the next year.
    const age = storyAge({
      publishedAt: at('2024-10-26T12:00:00Z'),
      now: at('2025-01-01T00:00:00Z'),
      timeZone: 'Europe/Berlin',
    });
    expect(age.until).toEqual(at('2025-10-26T13:00:00Z'));
  });
});

describe('what readers are told of it', () => {
  it.each([
    [0, null],
    [1, 'This story is more than a year old.'],
    [2, 'This story is more than 2 years old.'],
    [11, 'This story is more than 11 years old.'],
  ])('%i: %s', (years, words) => {
    expect(ageInWords(years)).toBe(words);
  });
});
