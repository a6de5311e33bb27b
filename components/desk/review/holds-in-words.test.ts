import { expect, it } from 'vitest';
import { holdsInWords } from './holds-in-words';

const legal = { id: '1', name: 'Legal', thing: 'the story', byName: 'Edie Marsh' };
const rights = { id: '2', name: 'Rights', thing: 'the photo “Dawn”', byName: 'Max Lund' };

it.each([
  [[], [], null],
  [[legal], [legal], null],
  [[], [legal], 'Legal: Edie Marsh holds the story.'],
  [[rights], [], 'Rights: the hold on the photo “Dawn” was lifted.'],
  [[legal], [rights], 'Rights: Max Lund holds the photo “Dawn”. Legal: the hold on the story was lifted.'],
])('%# is said in words', (before, now, sentence) => {
  expect(holdsInWords(before, now)).toBe(sentence);
});
