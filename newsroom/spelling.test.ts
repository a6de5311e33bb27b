import { describe, expect, it } from 'vitest';
import { isGuessable, nearest, slipsBetween, spellings } from './spelling';

describe('slips between two words', () => {
  it.each([
    ['harbour', 'harbour', 0],
    ['harbor', 'harbour', 1],
    ['harbouur', 'harbour', 1],
    ['harbuor', 'harbour', 1],
    ['harvour', 'harbour', 1],
    ['abc', 'xyz', 3],
    ['', 'abc', 3],
    ['ab', '', 2],
    ['ca', 'abc', 3],
    ['מזה', 'מזח', 1],
  ])('%s and %s: %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
    expect(slipsBetween(other, one)).toBe(slips);
  });
});

describe('what is kept of a word', () => {
  it('is itself and what is left without each letter, once each', () => {
    expect(spellings('gale')).toEqual(['gale', 'ale', 'gle', 'gae', 'gal']);
    expect(spellings('aab')).toEqual(['aab', 'ab', 'aa']);
  });

  it.each(['harbor', 'harbouur', 'harbuor', 'harvour', 'arbour', 'harbours'])(
    'meets what is kept of %s',
    (slip) => expect(spellings(slip).some((each) => spellings('harbour').includes(each))).toBe(true),
  );
});

describe('the words that may be meant', () => {
  it('are the nearest, those with the same first letter first', () => {
    expect(nearest('boat', ['coat', 'boats', 'boot', 'moot', 'boat'], 5)).toEqual(['boats', 'boot', 'coat']);
  });

  it('are two slips away only for a long word', () => {
    expect(nearest('harbor', ['harbours'], 5)).toEqual([]);
    expect(nearest('harbourmastr', ['harbormaster'], 5)).toEqual(['harbormaster']);
  });

  it.each([
    ['gale', true],
    ['sea', false],
    ['2026', false],
    ['a4paper', false],
    ['x'.repeat(25), false],
  ])('can be guessed of %s: %s', (word, can) => expect(isGuessable(word)).toBe(can));
});
