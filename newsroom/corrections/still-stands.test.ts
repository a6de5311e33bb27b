import { describe, expect, it } from 'vitest';
import { copy, p, withId } from '@/content/builder';
import type { Anchor } from '../comments/anchor';
import { suggestedNote } from './mistake-report';
import { settles } from './settles';
import { blockOf, quoteOf, stillStands } from './still-stands';

const story = (text: string, headline = 'Night trams') =>
  copy({ headline, body: [withId('one', p(text)), withId('two', p('Season tickets remain valid.'))] });

const words: Anchor = {
  kind: 'words',
  blockId: 'one',
  quote: 'rises to 4.20 crowns',
  before: 'The fare ',
  after: ' from May.',
  start: '',
  end: '',
};
const block: Anchor = { kind: 'block', blockId: 'one', block: 'paragraph', quote: 'The fare is 4.20.' };
const headline: Anchor = { kind: 'field', field: 'headline', quote: 'Night trams' };

describe('what has become of the words that a report is about', () => {
  it.each([
    ['words as they were', words, story('The fare rises to 4.20 crowns from May.'), 'same'],
    ['words in other quotation marks', words, story('The fare ‘rises to 4.20 crowns’ from May.'), 'same'],
    ['other words in their paragraph', words, story('The fare rises to 2.40 crowns from May.'), 'changed'],
    ['words whose paragraph is gone', words, copy({ body: [withId('two', p('Nothing.'))] }), 'gone'],
    ['a paragraph as it was', block, story('The fare is 4.20.'), 'same'],
    ['a paragraph that says more now', block, story('The fare is 4.20. It was 2.'), 'changed'],
    ['a paragraph that is gone', block, copy({ body: [] }), 'gone'],
    ['the headline as it was', headline, story('x'), 'same'],
    ['another headline', headline, story('x', 'Night buses'), 'changed'],
    ['the whole story', { kind: 'story' } as const, story('anything'), 'same'],
  ])('%s', (_, anchor, now, standing) => expect(stillStands(anchor, now)).toBe(standing));

  it('is asked of a long paragraph by as much of it as was written down', () => {
    const long = 'a'.repeat(700);
    const cut: Anchor = { ...block, quote: long.slice(0, 600) };
    expect(stillStands(cut, story(long))).toBe('same');
    expect(stillStands(cut, story(`b${long}`))).toBe('changed');
  });

  it('names its words and its block', () => {
    expect([quoteOf(words), blockOf(words)]).toEqual(['rises to 4.20 crowns', 'one']);
    expect([quoteOf(headline), blockOf(headline)]).toEqual(['Night trams', null]);
    expect([quoteOf({ kind: 'story' }), blockOf({ kind: 'story' })]).toEqual(['', null]);
  });
});

describe('a report is settled by what is published', () => {
  it.each([
    ['other words, whatever the change is called', 'minor', 'changed', true],
    ['words that are gone', 'update', 'gone', true],
    ['a quick fix of the words', null, 'changed', true],
    ['a correction that says what was wrong', 'correction', 'same', true],
    ['a clarification', 'clarification', 'same', true],
    ['an editor’s note', 'editors_note', 'same', true],
    ['news around words that stand as they stood', 'update', 'same', false],
    ['a slip mended elsewhere', 'minor', 'same', false],
    ['a quick fix elsewhere', null, 'same', false],
  ] as const)('%s', (_, changeClass, standing, isSettled) =>
    expect(settles(changeClass, standing)).toBe(isSettled),
  );
});

describe('the note that stands ready', () => {
  it('quotes the words, cut where they are many', () => {
    expect(suggestedNote('rises to 4.20')).toBe('An earlier version said “rises to 4.20”. ');
    expect(suggestedNote('ab '.repeat(200))).toHaveLength('An earlier version said “”. '.length + 239 + 2);
    expect(suggestedNote('')).toBe('An earlier version of this story ');
  });
});
