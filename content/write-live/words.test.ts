import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { changesBetween } from './words';

const texts = fc.array(fc.constantFrom('rain ', 'tide', '. ', 'ä', '🌊', '🌧', '\u0301', 'a', ' '), {
  maxLength: 12,
});

describe('the changes between two texts', () => {
  it('make one of the other', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        let made = one.join('');
        for (const { index, remove, insert } of changesBetween(made, other.join('')).reverse())
          made = made.slice(0, index) + insert + made.slice(index + remove);
        expect(made).toBe(other.join(''));
      }),
      tries(100),
    );
  });

  it('cut no character in two', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const before = one.join('');
        for (const { index, remove, insert } of changesBetween(before, other.join('')))
          for (const piece of [insert, before.slice(index, index + remove)])
            expect(() => encodeURIComponent(piece)).not.toThrow();
      }),
      tries(100),
    );
  });

  it.each([
    ['nothing', 'Rain.', 'Rain.', []],
    ['a letter', 'Ran.', 'Rain.', [{ index: 2, remove: 0, insert: 'i' }]],
    ['a word', 'High tide today', 'High water today', [{ index: 5, remove: 4, insert: 'water' }]],
    [
      'two words far apart, and what stands between them is left alone',
      'The colour of the sea is a colour of its own',
      'The color of the sea is a color of its own',
      [
        { index: 8, remove: 1, insert: '' },
        { index: 31, remove: 1, insert: '' },
      ],
    ],
    ['another face of the same family', '🌊', '🌧', [{ index: 0, remove: 2, insert: '🌧' }]],
  ])('are %s', (_, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });
});
