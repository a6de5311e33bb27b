import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { isSectionSlug, slugify } from './slug';
import { isStorySlug } from './slug-form';

describe('a slug from a headline', () => {
  it.each([
    ['Ferry returns after winter storms', 'ferry-returns-after-winter-storms'],
    ['Kremlin: ‘We Do Not Participate’', 'kremlin-we-do-not-participate'],
    ['NHS staff’s pay', 'nhs-staffs-pay'],
    ['UK–EU deal: what’s next?', 'uk-eu-deal-whats-next'],
    ['McDonald & Söhne: iPhone 5', 'mcdonald-and-soehne-iphone-5'],
    ['Łódź, Straße, Déjà vu', 'lodz-strasse-deja-vu'],
    ['Привет мир', 'privet-mir'],
    ['日本の選挙', ''],
    ['  …  ', ''],
    ['', ''],
  ])('%j becomes %j', (headline, slug) => {
    expect(slugify(headline)).toBe(slug);
  });

  it('is cut at the end of a word', () => {
    const slug = slugify('harbour '.repeat(20));
    expect(slug).toBe(`${'harbour-'.repeat(11)}harbour`);
    expect(slug).toHaveLength(95);
  });

  it('is cut anywhere when there is only one word', () => {
    expect(slugify('a'.repeat(200))).toBe('a'.repeat(96));
  });

  it('is a story slug or empty, whatever the headline', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 150 }), fc.lorem({ maxCount: 60 }));
    fc.assert(
      fc.property(anything, (headline) => {
        const slug = slugify(headline);
        expect(slug === '' || isStorySlug(slug)).toBe(true);
      }),
      tries(300),
    );
  });
});

describe('a slug that somebody typed', () => {
  it.each(['a', '7', 'ferry-returns', '2026-05-04', 'a'.repeat(96)])('may be %s', (slug) => {
    expect(isStorySlug(slug)).toBe(true);
  });

  it.each([
    '',
    'Ferry',
    'ferry returns',
    '-ferry',
    'ferry-',
    'a--b',
    'ferry.html',
    'fähre',
    'a/b',
    'a\n',
    'a'.repeat(97),
  ])('may not be %j', (slug) => {
    expect(isStorySlug(slug)).toBe(false);
  });

  it.each(['politics', 'world', 'business', 'culture', 'science', 'sport'])(
    'may name the section %s',
    (slug) => {
      expect(isSectionSlug(slug)).toBe(true);
    },
  );

  it.each(['desk', 'api', 'sign-in', 'author', 'tag', 'search', 'feed', 'corrections', 'Politics', ''])(
    'may not name a section %j',
    (slug) => {
      expect(isSectionSlug(slug)).toBe(false);
    },
  );
});
