import { describe, expect, it } from 'vitest';
import { copy, gallery, type PhotoParts, p, photo, withId } from '@/content/builder';
import type { DocNode } from '@/content/document';
import type { Details } from '@/db/shapes';
import { APPROVAL_KINDS, APPROVALS } from '@/newsroom/approvals';
import { coveredBy } from './content-hash';

const DETAILS: Details = { sectionId: 'politics', slug: 'bridge', tagIds: ['harbour'], authorIds: ['noa'] };
const WORDS = { caption: 'The bridge', credit: 'Ann', alt: 'A bridge' };

interface Story {
  headline?: string;
  standfirst?: string;
  body?: DocNode[];
  details?: Partial<Details>;
}

const opening = (text = 'The bridge is open.') => withId('open', p(text));
const picture = (more: Partial<PhotoParts> = {}) => withId('pic', photo({ photoId: 'a', ...WORDS, ...more }));
const galleryOf = (...ids: string[]) =>
  withId('gal', gallery(...ids.map((photoId) => ({ photoId, ...WORDS }))));
const BODY = [opening(), picture(), galleryOf('b', 'c')];

function covered({ headline = 'Bridge reopens', standfirst = 'At last.', body = BODY, details = {} }: Story) {
  return coveredBy(copy({ headline, standfirst, body }), { ...DETAILS, ...details });
}

function touched(change: Story): string {
  const [before, after] = [covered({}), covered(change)];
  return APPROVAL_KINDS.filter((kind) => {
    const { covers } = APPROVALS[kind];
    return before[covers].hash !== after[covers].hash;
  }).join(' ');
}

/** What is changed, and which approvals do not cover the story any more. */
const CASES: [string, Story, string][] = [
  ['nothing', {}, ''],
  ['a comma', { body: [opening('The bridge, is open.'), ...BODY.slice(1)] }, 'edit copy legal fact'],
  ['the headline', { headline: 'Bridge opens' }, 'edit copy legal fact'],
  ['the standfirst', { standfirst: '' }, 'edit copy legal fact'],
  ['the section', { details: { sectionId: 'world' } }, 'edit copy legal fact'],
  ['the slug', { details: { slug: 'bridge-2' } }, 'edit copy legal fact'],
  ['a tag', { details: { tagIds: [] } }, 'edit copy legal fact'],
  ['the byline', { details: { authorIds: ['rob'] } }, 'edit copy legal fact'],
  ['the social title', { details: { socialTitle: 'Open!' } }, 'edit copy legal fact'],
  ['a paragraph put in', { body: [...BODY, withId('new', p('More.'))] }, 'edit copy legal fact'],
  ['a paragraph taken out', { body: BODY.slice(1) }, 'edit copy legal fact'],
  [
    'a caption',
    { body: [opening(), picture({ caption: 'Dawn' }), galleryOf('b', 'c')] },
    'edit copy photo legal fact',
  ],
  [
    'a credit',
    { body: [opening(), picture({ credit: 'Ben' }), galleryOf('b', 'c')] },
    'edit copy photo legal fact',
  ],
  [
    'an alt text',
    { body: [opening(), picture({ alt: 'Water' }), galleryOf('b', 'c')] },
    'edit copy photo legal fact',
  ],
  [
    'another photo under the same words',
    { body: [opening(), picture({ photoId: 'z' }), galleryOf('b', 'c')] },
    'edit photo legal fact',
  ],
  ['a crop', { body: [opening(), picture({ shape: '1:1' }), galleryOf('b', 'c')] }, 'edit photo legal fact'],
  [
    'a focal point',
    { body: [opening(), picture({ focus: '20 30' }), galleryOf('b', 'c')] },
    'edit photo legal fact',
  ],
  [
    'a photo made decorative',
    { body: [opening(), picture({ decorative: true }), galleryOf('b', 'c')] },
    'edit photo legal fact',
  ],
  ['a photo taken out', { body: [opening(), galleryOf('b', 'c')] }, 'edit copy photo legal fact'],
  [
    'the order within a gallery',
    { body: [opening(), picture(), galleryOf('c', 'b')] },
    'edit photo legal fact',
  ],
  [
    'a photo above the first paragraph',
    { body: [picture(), opening(), galleryOf('b', 'c')] },
    'edit copy legal fact',
  ],
  [
    'a photo behind the gallery',
    { body: [opening(), galleryOf('b', 'c'), picture()] },
    'edit copy photo legal fact',
  ],
];

describe('what a change touches', () => {
  it.each(CASES)('%s', (_, change, kinds) => {
    expect(touched(change)).toBe(kinds);
  });

  it('is told part by part, for photos of photos only', () => {
    expect(Object.keys(covered({}).photos.parts)).toEqual(['pic', 'gal']);
    expect(Object.keys(covered({}).words.parts)).toEqual([
      'headline',
      'standfirst',
      'open',
      'pic',
      'gal',
      'details',
    ]);
  });
});
