import { describe, expect, it } from 'vitest';
import { setAsTyped, TYPOGRAPHIC_LETTERS } from './set-as-typed';

/** Types a text letter by letter, as a person would. */
function typed(text: string, language: string): string {
  return [...text].reduce((before, letter) => {
    const setting = TYPOGRAPHIC_LETTERS.includes(letter) ? setAsTyped(letter, { before, language }) : null;
    return setting ? before.slice(0, before.length - setting.swallows) + setting.by : before + letter;
  }, '');
}

describe('quotes', () => {
  it.each([
    ['en-GB', '“We won’t,” he said, “say ‘no’.”'],
    ['en-US', '“We won’t,” he said, “say ‘no’.”'],
    ['de', '„We won’t,“ he said, „say ‚no‘.“'],
    ['de-AT', '„We won’t,“ he said, „say ‚no‘.“'],
    ['de-CH', '«We won’t,» he said, «say ‹no›.»'],
    ['fr', '«\u202fWe won’t,\u202f» he said, «\u202fsay “no”.\u202f»'],
    ['es', '«We won’t,» he said, «say “no”.»'],
    ['it', '«We won’t,» he said, «say “no”.»'],
    ['pt', '“We won’t,” he said, “say ‘no’.”'],
    ['pt-PT', '«We won’t,» he said, «say “no”.»'],
    ['nl', '“We won’t,” he said, “say ‘no’.”'],
    ['pl', '„We won’t,” he said, „say «no».”'],
    ['sv', '”We won’t,” he said, ”say ’no’.”'],
    ['da', '”We won’t,” he said, ”say ’no’.”'],
    ['nb', '«We won’t,» he said, «say ‘no’.»'],
    ['fi', '”We won’t,” he said, ”say ’no’.”'],
    ['cs', '„We won’t,“ he said, „say ‚no‘.“'],
    ['ja', '"We won\'t," he said, "say \'no\'."'],
    ['', '"We won\'t," he said, "say \'no\'."'],
    ['__proto__', '"We won\'t," he said, "say \'no\'."'],
  ])('are set in %s as %s', (language, expected) => {
    expect(typed('"We won\'t," he said, "say \'no\'."', language)).toBe(expected);
  });

  it.each([
    ['after a bracket', '("so")', '(“so”)'],
    ['after a dash', 'so--"no"', 'so–“no”'],
    ['inside others', '"\'No\', she said"', '“‘No’, she said”'],
    ['of a possessive plural', "the reporters' desk", 'the reporters’ desk'],
  ])('open or close by what stands before them: %s', (_, text, expected) => {
    expect(typed(text, 'en')).toBe(expected);
  });
});

describe('dashes and dots', () => {
  it.each([
    ['1914--18', '1914–18'],
    ['so -- no', 'so – no'],
    ['so---no', 'so—no'],
    ['a-b', 'a-b'],
    ['wait...', 'wait…'],
    ['wait....', 'wait….'],
    ['e.g. this', 'e.g. this'],
  ])('%s becomes %s', (text, expected) => expect(typed(text, 'en')).toBe(expected));
});

describe('French stops', () => {
  it.each([
    ['Quoi?', 'Quoi\u202f?'],
    ['Quoi ?', 'Quoi\u202f?'],
    ['Oui !', 'Oui\u202f!'],
    ['Oui; non', 'Oui\u202f; non'],
    ['Ceci : cela', 'Ceci\u00a0: cela'],
    ['à 12:30', 'à 12:30'],
    ['Quoi?!', 'Quoi\u202f?!'],
    ['« Non »', '« Non »'],
    ['"Non "', '«\u202fNon\u202f»'],
    ['https://example.org/?a', 'https://example.org/?a'],
  ])('%s becomes %s', (text, expected) => expect(typed(text, 'fr')).toBe(expected));
});

describe('an address or a tag', () => {
  it.each([
    'https://example.org/a--b...c',
    "www.example.org/it's",
    'desk@my--paper.example',
    '[words](example.org/a--b',
    "javascript:alert('1')",
    '<img src="x" onerror=\'alert(1)\'>',
    '<!-- no -->',
  ])('stays as it is typed: %s', (address) => expect(typed(address, 'en')).toBe(address));
});

it('says what was typed in the place, so that it can be given back', () => {
  expect(setAsTyped('-', { before: 'so–', language: 'en' })).toEqual({
    swallows: 1,
    literal: '---',
    by: '—',
  });
  expect(setAsTyped('.', { before: 'so..', language: 'en' })).toEqual({
    swallows: 2,
    literal: '...',
    by: '…',
  });
  expect(setAsTyped('"', { before: 'so ', language: 'en' })).toEqual({ swallows: 0, literal: '"', by: '“' });
});
