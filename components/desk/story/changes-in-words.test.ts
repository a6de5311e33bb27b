import { expect, it } from 'vitest';
import type { Problem } from '@/content/problem';
import { checksInWords, lengthInWords } from './changes-in-words';

const section: Problem = { code: 'G3', severity: 'hard', message: 'Choose a section.', field: 'section' };
const byline: Problem = { code: 'G3', severity: 'hard', message: 'Put in a name.', field: 'byline' };
const quote = (blockId: string): Problem => ({
  code: 'G4',
  severity: 'hard',
  message: 'The quote has no attribution.',
  blockId,
});
const long = (over: number): Problem => ({
  code: 'G14',
  severity: 'soft',
  message: `The headline is ${over} characters over 110.`,
  field: 'headline',
});

it.each<[string, Problem[], Problem[], string | null]>([
  ['nothing has changed', [section], [section], null],
  ['something is missing that was not there before', [section], [section, quote('b1')], null],
  ['one is put right', [section, byline], [byline], 'Put right: Choose a section. 1 left in Checks.'],
  ['the last is put right', [section], [], 'Put right: Choose a section. Nothing is missing.'],
  ['several are put right', [section, byline, long(1)], [long(1)], 'Put right: 2 checks. 1 left in Checks.'],
  [
    'one of two alike is put right',
    [quote('b1'), quote('b2')],
    [quote('b2')],
    'Put right: The quote has no attribution. 1 left in Checks.',
  ],
  ['a text grows over its limit', [section], [section, long(1)], 'The headline is 1 characters over 110.'],
  ['a text that is over its limit grows on', [long(1)], [long(12)], null],
])('of checks, when %s', (_when, before, now, sentence) => {
  expect(checksInWords(before, now)).toBe(sentence);
});

it.each([
  [499, 500, 500, null],
  [500, 501, 500, 'Over the commissioned length of 500 words.'],
  [501, 530, 500, null],
  [530, 480, 500, 'Within the commissioned length.'],
  [480, 530, null, null],
])('of a length that goes from %i to %i words, of %s ordered', (before, now, commissionedWords, sentence) => {
  const of = (words: number) => ({ words, commissionedWords });
  expect(lengthInWords(of(before), of(now))).toBe(sentence);
});

it('says nothing when another length is ordered', () => {
  const [before, now] = [
    { words: 300, commissionedWords: 500 },
    { words: 300, commissionedWords: 200 },
  ];
  expect(lengthInWords(before, now)).toBeNull();
});
