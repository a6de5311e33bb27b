import { describe, expect, it } from 'vitest';
import { gridTarget } from './grid-target';

// Seven entries, three in a row: 0 1 2 / 3 4 5 / 6.
const corners = Array.from({ length: 7 }, (_, place) => ({
  left: (place % 3) * 100,
  top: Math.floor(place / 3) * 80,
}));

describe('a key in a grid of seven entries, three in a row', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 3],
    ['ArrowRight', 6, null],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, null],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 5, 6],
    ['ArrowDown', 6, null],
    ['ArrowUp', 6, 3],
    ['ArrowUp', 2, null],
    ['Home', 5, 0],
    ['End', 1, 6],
    ['a', 1, null],
  ])('%s leads from %i to %s', (key, here, target) => {
    expect(gridTarget(key, here, corners)).toBe(target);
  });

  it('leads nowhere in an empty grid', () => {
    expect(gridTarget('ArrowDown', 0, [])).toBeNull();
    expect(gridTarget('Home', 0, [])).toBeNull();
  });
});
