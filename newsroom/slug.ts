import transliterate from '@sindresorhus/slugify';
import { isStorySlug, SLUG_LENGTH } from './slug-form';

/** First parts of addresses that belong to the house and can never be a section. */
const RESERVED: readonly string[] = [
  'about',
  'admin',
  'api',
  'archive',
  'assets',
  'author',
  'comments',
  'corrections',
  'desk',
  'embed',
  'feed',
  'fonts',
  'health',
  'history',
  'images',
  'live',
  'media',
  'news-sitemap',
  'photos',
  'preview',
  'ready',
  'robots',
  'search',
  'sign-in',
  'sign-out',
  'sitemap',
  'static',
  'tag',
  'ws',
];

/**
 * A slug out of a headline: lower-case Latin letters, digits and hyphens, cut at a word. Empty when the headline has
 * nothing that can be written that way; then a person has to choose one.
 */
export function slugify(headline: string): string {
  // Longer headlines would only be cut again, and transliterating a pasted book takes time.
  const whole = transliterate(headline.slice(0, 4 * SLUG_LENGTH), { decamelize: false });
  if (whole.length <= SLUG_LENGTH) return whole;
  const cut = whole.slice(0, SLUG_LENGTH + 1);
  const lastWordEnd = cut.lastIndexOf('-');
  return lastWordEnd > 0 ? cut.slice(0, lastWordEnd) : whole.slice(0, SLUG_LENGTH);
}

/** As a story's slug, and not one of the house's own addresses. */
export function isSectionSlug(slug: string): boolean {
  return isStorySlug(slug) && !RESERVED.includes(slug);
}
