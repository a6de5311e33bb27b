import { describe, expect, it } from 'vitest';
import { wordsDone } from './words-done';

type Edit = [before: string, after: string];

const HUNDRED = Array.from({ length: 100 }, (_, place) => `word${place}`).join(' ');

const cases: [string, Edit[], string][] = [
  ['nothing', [], '+0 -0'],
  ['words put in', [['', 'The ferry is late.']], '+4 -0'],
  ['words taken out', [['The ferry is late.', '']], '+0 -4'],
  ['a word in the middle', [['The ferry is late.', 'The last ferry is late.']], '+1 -0'],
  ['one word for another', [['The ferry is late.', 'The bus is late.']], '+1 -1'],
  ['a sign, which is no word', [['It is late', 'It is late!']], '+0 -0'],
  ['two places at once', [['one two three four', 'zero one three four five']], '+2 -1'],
  ['much added to little', [['Rain fell', `Rain fell ${HUNDRED}`]], '+100 -0'],
  ['the same word once more', [['very late', 'very very late']], '+1 -0'],
  ['a word that was half typed', [['The fer', 'The ferry']], '+0 -0'],
  ['a word that was half typed, and more', [['The fer', 'The ferry sank']], '+1 -0'],
  ['a word that lost its last letters', [['The ferryyy', 'The ferry']], '+0 -0'],
  ['Japanese, which sets no spaces', [['', '港の橋が開いた']], '+7 -0'],
  [
    'a paragraph cut in two',
    [
      ['one two three four five', 'one two three'],
      ['', 'four five'],
    ],
    '+0 -0',
  ],
  [
    'a paragraph cut in two, with more words',
    [
      ['one two three four five', 'one two three'],
      ['', 'six four five'],
    ],
    '+1 -0',
  ],
  [
    'two paragraphs joined',
    [
      ['one two', 'one two three'],
      ['three', ''],
    ],
    '+0 -0',
  ],
  [
    'a sentence dragged into another paragraph',
    [
      ['It rained. It snowed all night.', 'It rained.'],
      ['The ferry was late.', 'It snowed all night. The ferry was late.'],
    ],
    '+0 -0',
  ],
  [
    'a small word here and the same one there, by chance',
    [
      ['the ferry', 'ferry'],
      ['in harbour', 'in the harbour'],
    ],
    '+1 -1',
  ],
];

it.each(cases)('%s', (_, edits, count) => {
  const { added, removed } = wordsDone(edits.map(([before, after]) => ({ before, after })));
  expect(`+${added} -${removed}`).toBe(count);
});

describe('many changes at once', () => {
  it('of texts that have nothing in common are counted as wholes, soon', () => {
    const [old, now] = ['a', 'b'].map((letter) =>
      Array.from({ length: 10_000 }, (_, place) => `${letter}${place}`).join(' '),
    );
    const began = performance.now();
    expect(wordsDone([{ before: old ?? '', after: now ?? '' }])).toEqual({ added: 10_000, removed: 10_000 });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('in many places are counted one by one', () => {
    const edits = Array.from({ length: 300 }, (_, place) => ({
      before: `Line ${place} says harbor`,
      after: `Line ${place} says harbour`,
    }));
    expect(wordsDone(edits)).toEqual({ added: 300, removed: 300 });
  });
});
