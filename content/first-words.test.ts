import { expect, it } from 'vitest';
import { firstWords } from './first-words';

it.each([
  ['', 10, ''],
  ['  It\nrained.  ', 10, 'It rained.'],
  ['It rained all day.', 10, 'It rained…'],
  ['It rained all day.', 9, 'It rained…'],
  ['It rained all day.', 8, 'It…'],
  ['Harbourmaster', 7, 'Harbour…'],
  ['ab\u{1f6a2}cd', 3, 'ab…'],
])('of %j in %i characters: %j', (text, characters, words) => {
  expect(firstWords(text, characters)).toBe(words);
});
