import { describe, expect, it } from 'vitest';
import { copy, h2, p, withId } from '@/content/builder';
import { changedParts } from './changed-parts';

const now = copy({
  headline: 'Bridge reopens',
  body: [withId('a', p('It is open.')), withId('b', h2('Why')), withId('c', p('Nobody knows.'))],
});
const AFTER = { headline: 'h', standfirst: 's', a: '1', b: '2', c: '3', details: 'd' };

function told(before: Record<string, string>): string[] {
  return changedParts(before, AFTER, now).map(({ what, name, words }) => `${what} ${name} ${words}`.trim());
}

describe('what is not as it was approved', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['nothing', AFTER, []],
    ['another order alone', { c: '3', b: '2', a: '1', headline: 'h', standfirst: 's', details: 'd' }, []],
    ['a paragraph', { ...AFTER, c: '0' }, ['changed Paragraph Nobody knows.']],
    [
      'details and headline',
      { ...AFTER, details: '0', headline: '0' },
      ['changed Headline Bridge reopens', 'changed Details'],
    ],
    [
      'in the order of the story',
      { ...AFTER, c: '0', a: '0' },
      ['changed Paragraph It is open.', 'changed Paragraph Nobody knows.'],
    ],
    ['one put in', { headline: 'h', standfirst: 's', a: '1', c: '3', details: 'd' }, ['added Heading Why']],
    ['one taken out', { ...AFTER, gone: '4' }, ['removed A block that is not there any more']],
  ])('%s', (_, before, lines) => {
    expect(told(before)).toEqual(lines);
  });
});
