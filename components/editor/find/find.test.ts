import { describe, expect, it } from 'vitest';
import { matchesIn } from './matches-in';
import { type Query, readPattern } from './read-pattern';

function found(text: string, wanted: string, how: Partial<Query> = {}, replacement = ''): string[] {
  const query = { text: wanted, matchesCase: false, wholeWord: false, isExpression: false, ...how };
  const read = readPattern(query);
  if (!read.ok) return [read.message];
  const isTemplate = query.isExpression;
  return matchesIn([text], read.pattern, { replacement, isTemplate }).map(
    ({ from, to, by }) => `${from} ${text.slice(from, to)}${by && ` → ${by}`}`,
  );
}

describe('words that are looked for as they are', () => {
  it.each<[string, string, Partial<Query>, string[]]>([
    ['Ferry, ferry', 'ferry', {}, ['0 Ferry', '7 ferry']],
    ['Ferry, ferry', 'ferry', { matchesCase: true }, ['7 ferry']],
    ['ferry ferryman', 'ferry', { wholeWord: true }, ['0 ferry']],
    ['Übermut über', 'über', { wholeWord: true }, ['8 über']],
    ['cost (€5.00)?', '(€5.00)?', {}, ['5 (€5.00)?']],
    ['She’s “in”', 'she\'s "in"', {}, ['0 She’s “in”']],
    ['5\u00a0km', '5 km', {}, ['0 5\u00a0km']],
    ['a\\b [c] {d} ^$|*+/', '\\b [c] {d} ^$|*+/', {}, ['1 \\b [c] {d} ^$|*+/']],
    ['aaaa', 'aa', {}, ['0 aa', '2 aa']],
    ['👩‍🚒 x', '👩‍🚒', {}, ['0 👩‍🚒']],
    ['abc', '', {}, []],
  ])('in “%s”, “%s” with %o', (text, wanted, how, expected) =>
    expect(found(text, wanted, how)).toEqual(expected),
  );
});

describe('regular expressions', () => {
  it.each<[string, string, string, string[]]>([
    ['12 March, 3 May', '(\\d+) (\\p{L}+)', '$2 $1', ['0 12 March → March 12', '10 3 May → May 3']],
    ['12 March', '(?<day>\\d+)', '[$<day>|$&|$$|$7|$<no>]', ['0 12 → [12|12|$|$7|$<no>]']],
    ['abc', 'x*', '', []],
    ['ab', 'a|b', '-', ['0 a → -', '1 b → -']],
  ])('in “%s”, “%s” by “%s”', (text, wanted, by, expected) => {
    expect(found(text, wanted, { isExpression: true }, by)).toEqual(expected);
  });
  it('are held together for whole words', () => {
    expect(found('on only', 'on|only', { isExpression: true, wholeWord: true })).toEqual(['0 on', '3 only']);
  });
  it.each([
    ['(', 'This is no regular expression yet: unterminated group.'],
    ['a)(b', "This is no regular expression yet: unmatched ')'."],
    ['[z-a]', 'This is no regular expression yet: range out of order in character class.'],
    ['\\', 'This is no regular expression yet: \\ at end of pattern.'],
  ])('that are not whole get a sentence: %s', (wanted, message) => {
    expect(found('x', wanted, { isExpression: true })).toEqual([message]);
  });
  it('find at most ten thousand places', () => {
    expect(found('a'.repeat(20_000), 'a', { isExpression: true })).toHaveLength(10_000);
  });
});
