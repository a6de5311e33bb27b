import { expect, it } from 'vitest';
import { waitingRatio } from './waiting';

const SIZES = { tall: { width: 800, height: 1200 }, broken: { width: 0, height: 0 } };

it.each([
  [{ photoId: 'tall' }, 2 / 3],
  [{ photoId: 'tall', shape: '16:9' }, 16 / 9],
  [{ photoId: 'unknown', shape: '1:1' }, 1],
  [{ photoId: 'unknown' }, null],
  [{ photoId: 'broken' }, null],
  [{ photoId: null }, null],
  [{ photoId: 'tall', shape: 'round' }, 2 / 3],
])('a photo with %j waits in a place of %d', (attrs, ratio) => {
  expect(waitingRatio({ attrs }, SIZES)).toBe(ratio);
});
