import { describe, expect, it } from 'vitest';
import { copy, p, quote } from '@/content/builder';
import { bodyWords, factsOfCopy } from './content-facts';
import { countWords, readingMinutes } from './count-words';
import { charactersIn, overflowStart } from './field-limits';
import { DEFAULT_LANGUAGE, directionOf, isLanguage, LANGUAGES } from './languages';

describe('counting words', () => {
  it.each([
    ['', 'en', 0],
    ['It rained.', 'en', 2],
    ['  Well-known  facts – all 3 of them… ', 'en', 6],
    ['“Don’t,” she said.', 'en', 3],
    ['L’homme est là', 'fr', 3],
    ['هطل المطر أمس', 'ar', 3],
    ['• —', 'en', 0],
  ])('%j in %s has %i', (text, language, words) => {
    expect(countWords(text, language)).toBe(words);
  });

  it('finds words where no spaces are set', () => {
    expect(countWords('昨日は雨でした。', 'ja')).toBeGreaterThan(2);
  });

  it('counts the body of a story for readers as it does for the desk', () => {
    const story = copy({
      headline: 'Not these',
      body: [p('Three words here.'), quote(['And four of them'])],
    });
    expect(bodyWords(story, 'en')).toBe(7);
    expect(bodyWords(story, 'en')).toBe(factsOfCopy(story, 'en').bodyWords);
  });

  it.each([
    [0, 0],
    [1, 1],
    [460, 2],
  ])('%i words take %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});

describe('the limit of a field', () => {
  it.each([
    ['short', 5, null],
    ['longer', 5, 5],
    ['𝔸𝔸𝔸', 2, 4],
    ['𝔸𝔸', 2, null],
  ])('of %j at %i characters begins at %s', (text, limit, start) => {
    expect(overflowStart(text, limit)).toBe(start);
  });

  it('counts as a person does', () => {
    expect(charactersIn('𝔸b')).toBe(2);
  });
});

describe('the languages of stories', () => {
  it('are tags that a browser understands, each once', () => {
    const codes = LANGUAGES.map(({ code }) => code);
    expect(codes.map((code) => new Intl.Locale(code).toString())).toEqual(codes);
    expect(new Set(codes).size).toBe(codes.length);
    expect(isLanguage(DEFAULT_LANGUAGE)).toBe(true);
  });

  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['en', 'ltr'],
    ['xx', 'ltr'],
  ])('%s is written %s', (code, direction) => {
    expect(directionOf(code)).toBe(direction);
  });

  it.each(['', 'EN', 'en"><script>', null, 7])('are not %j', (value) => {
    expect(isLanguage(value)).toBe(false);
  });
});
