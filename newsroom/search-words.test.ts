import { describe, expect, it } from 'vitest';
import { hostileTexts } from '@/content/corpora';
import { readSearch, searchWords } from './search-words';

describe('the words of a text', () => {
  it.each([
    ['Zoë O’Brien at the Harbour-side', ['zoe', 'o', 'brien', 'at', 'the', 'harbour', 'side']],
    ['Łódź, Straße, Ærø', ['lodz', 'strasse', 'aero']],
    ['DSC_0042.JPG', ['dsc', '0042', 'jpg']],
    ['東京タワー 2026', ['東', '京', 'タ', 'ワ', 'ー', '2026']],
    ['Ελλάδα القاهرة', ['ελλαδα', 'القاهرة']],
    ['', []],
    ['" * ( ) : ^ -', []],
  ])('of “%s” are %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it('are letters and digits and nothing else, whatever comes', () => {
    for (const text of hostileTexts()) {
      for (const word of searchWords(text)) expect(word).toMatch(/^[\p{L}\p{N}]{1,60}$/u);
    }
  });
});

describe('a question', () => {
  it.each([
    ['storm', [{ words: ['storm'], isUnfinished: true }]],
    ['storm ', [{ words: ['storm'], isUnfinished: false }]],
    [
      'storm harb',
      [
        { words: ['storm'], isUnfinished: false },
        { words: ['harb'], isUnfinished: true },
      ],
    ],
    ['"North Sea"', [{ words: ['north', 'sea'], isUnfinished: false }]],
    ['“North Sea', [{ words: ['north', 'sea'], isUnfinished: true }]],
    ['harbour-side', [{ words: ['harbour', 'side'], isUnfinished: true }]],
    ['"" *', []],
  ])('%s', (query, phrases) => {
    expect(readSearch(query)).toEqual(phrases);
  });

  it('has an end, however much was typed', () => {
    expect(readSearch('word '.repeat(500))).toHaveLength(12);
  });
});
