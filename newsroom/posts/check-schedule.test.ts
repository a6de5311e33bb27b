import { describe, expect, it } from 'vitest';
import { checkReason, nextCheck, nextTry } from './check-schedule';

const since = new Date('2026-03-02T12:00:00Z');
const later = (days: number, hours = 0) => new Date(since.getTime() + (days * 24 + hours) * 3_600_000);

describe('a post that readers have', () => {
  it.each([
    [later(0), later(1)],
    [later(0, 23), later(1)],
    [later(1), later(7)],
    [later(6), later(7)],
    [later(7), later(30)],
    [later(30), later(60)],
    [later(31), later(60)],
    [later(400), later(420)],
  ])('is looked at at %s and then at %s', (now, next) => expect(nextCheck(since, now)).toEqual(next));

  it.each([
    [later(0), 'published'],
    [later(0, 5), 'published'],
    [later(1), 'day'],
    [later(7), 'week'],
    [later(29), 'week'],
    [later(30), 'month'],
    [later(400), 'month'],
  ])('is looked at at %s because of: %s', (now, why) => expect(checkReason(since, now)).toBe(why));

  it.each([
    [1, later(40), later(40, 1)],
    [2, later(40), later(40, 4)],
    [3, later(40), later(40, 12)],
    [4, later(40), later(41)],
    [50, later(40), later(41)],
    // The check that comes anyway is not put off.
    [4, later(0, 22), later(1)],
  ])('is tried again after %d failures at %s, at %s', (tries, now, next) =>
    expect(nextTry(tries, { since, now })).toEqual(next),
  );
});
