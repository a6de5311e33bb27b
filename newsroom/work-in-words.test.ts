import { expect, it } from 'vitest';
import { type NamedWork, workInWords } from './work-in-words';

const of = (name: string, wordsAdded = 0, wordsRemoved = 0, changedDetails = false): NamedWork => ({
  name,
  wordsAdded,
  wordsRemoved,
  changedDetails,
});

it.each([
  ['nobody', [], ''],
  [
    'words and details',
    [of('Edie Marsh', 0, 0, true), of('Noa Reed', 120, 14)],
    'Noa Reed +120 −14 words, Edie Marsh details',
  ],
  ['both by one', [of('Noa Reed', 1200, 0, true)], 'Noa Reed +1,200 words and details'],
  ['a single word', [of('Noa Reed', 0, 1)], 'Noa Reed −1 word'],
  ['something else than words', [of('Noa Reed')], 'Noa Reed no words'],
])('says who contributed what: %s', (_, work, words) => {
  expect(workInWords(work)).toBe(words);
});
