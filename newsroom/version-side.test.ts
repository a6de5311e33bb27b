import { expect, it } from 'vitest';
import { readVersionNumber, readVersionSide } from './version-side';

it.each([
  ['3', 3],
  ['live', 'live'],
  ['working', 'working'],
  ['seen', 'seen'],
  ['', null],
  ['0', null],
  ['-1', null],
  ['1.5', null],
  ['1e3', null],
  ['Live', null],
  ['9999999999', null],
])('reads %j as a side: %j', (text, side) => {
  expect(readVersionSide(text)).toBe(side);
});

it('takes nothing but a number for a version', () => {
  expect(readVersionNumber('12')).toBe(12);
  expect(readVersionNumber('live')).toBeNull();
});
