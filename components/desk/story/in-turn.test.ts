import { expect, it } from 'vitest';
import { waitInTurn } from './in-turn';

it.each([
  [0, 0],
  [1, 15],
  [70, 1050],
])('with %i colleagues nobody waits longer than %i ms', (colleagues, most) => {
  expect(waitInTurn(colleagues, 0)).toBe(0);
  expect(waitInTurn(colleagues, 1)).toBe(most);
});
