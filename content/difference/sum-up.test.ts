import { describe, expect, it } from 'vitest';
import { b, copy, gallery, p, photo, post, quote, withId } from '../builder';
import type { DocNode } from '../document';
import { compareCopies } from './compare-copies';
import { differenceInWords, sumUp } from './sum-up';

const [one, two, three] = ['one', 'two', 'three'].map((word) => withId(word, p(`Block ${word}.`)));
const of = (...blocks: (DocNode | undefined)[]) => blocks.flatMap((block) => block ?? []);

type Words = Parameters<typeof copy>[0];

const cases: [string, Words, Words, string[], string][] = [
  ['that there is none', { body: [p('Rain.')] }, { body: [p('Rain.')] }, [], 'No difference.'],
  [
    'words that came and went, and in how many paragraphs',
    { body: [p('It was cold here.'), p('It was dark.')] },
    { body: [p('It was very cold here.'), p('It was bright.')] },
    [],
    '2 words added, 1 removed in 2 paragraphs.',
  ],
  [
    'one word',
    { body: [p('It rains.')] },
    { body: [p('It rains hard.')] },
    [],
    '1 word added in 1 paragraph.',
  ],
  [
    'blocks of several kinds as blocks',
    { body: [p('It was cold here.'), quote(['We are ready.'], 'Ann')] },
    { body: [p('It was very cold here.'), quote(['We are quite ready.'], 'Ann')] },
    [],
    '2 words added in 2 blocks.',
  ],
  [
    'what came, went and stands elsewhere',
    { body: of(one, two, three) },
    { body: of(three, one, withId('four', p('Fish.'))) },
    [],
    '1 word added, 2 removed in 2 paragraphs; 1 paragraph added, 1 paragraph removed, 1 paragraph moved.',
  ],
  [
    'a photo in the place of another',
    { body: [photo({ photoId: 'a', caption: 'Dawn' })] },
    { body: [photo({ photoId: 'b', caption: 'Dawn' })] },
    [],
    '1 photo replaced.',
  ],
  [
    'a post in the place of another',
    { body: [post({ recordId: 'a' })] },
    { body: [post({ recordId: 'b' })] },
    [],
    '1 social post replaced.',
  ],
  [
    'a gallery that has grown as set differently',
    { body: [gallery({ photoId: 'a' }, { photoId: 'b' })] },
    { body: [gallery({ photoId: 'a' }, { photoId: 'b' }, { photoId: 'c' })] },
    [],
    '1 gallery set differently.',
  ],
  [
    'words that only look different',
    { body: [p('The bridge is open.')] },
    { body: [p('The ', b('bridge'), ' is open.')] },
    [],
    '1 paragraph set differently.',
  ],
  [
    'what stands above the text, and the details',
    { headline: 'Rain', standfirst: 'Wet.' },
    { headline: 'Much rain', standfirst: 'Very wet.' },
    ['Tags', 'Slug', 'Byline'],
    'Headline changed; standfirst changed; tags, slug and byline changed.',
  ],
];

describe('a difference in one sentence', () => {
  it.each(cases)('says %s', (_, before, after, details, sentence) => {
    expect(differenceInWords(sumUp(compareCopies(copy(before), copy(after), 'en')), details)).toBe(sentence);
  });
});
