import { expect, it } from 'vitest';
import { isNewVisit, lookBeforeVisit } from './visits';

const at = (minutes: number) => ({ at: new Date(Date.UTC(2026, 2, 2, 12, minutes)) });
const NOW = at(90).at;

it('is a new visit after half an hour', () => {
  expect(isNewVisit(at(61).at, NOW)).toBe(false);
  expect(isNewVisit(at(60).at, NOW)).toBe(true);
});

it.each([
  ['nobody who is here for the first time', null, null, null],
  ['nobody who came a moment ago for the first time', at(80), null, null],
  ['the latest look while this visit is not noted', at(20), at(5), at(20)],
  ['the one before while this visit is noted', at(80), at(5), at(5)],
])('the look before this visit is that of %s', (_, latest, before, expected) => {
  expect(lookBeforeVisit({ latest, before }, NOW)).toEqual(expected);
});
