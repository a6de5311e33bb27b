import { cleanText } from '@/content/clean-text';
import { element, escapeHtml } from '@/content/html';
import type { FeedItem } from './feed';

/** The name space of `picture`, and of nothing else in a feed. */
export const MEDIA = { 'xmlns:media': 'http://search.yahoo.com/mrss/' };

/**
 * An element of a feed that holds text; none for no text. One control character makes a whole document unreadable, and
 * settings and profiles are not cleaned like copy is.
 */
export function words(name: string, text: string, attributes: Record<string, string> = {}): string {
  return text === '' ? '' : element(name, attributes, escapeHtml(cleanText(text)));
}

/** The lead photo of a story with its words and its credit. */
export function picture(photo: NonNullable<FeedItem['photo']>): string {
  const { url, width, height, bytes, caption, credit, alt } = photo;
  return element(
    'media:content',
    { url, type: 'image/jpeg', medium: 'image', width, height, fileSize: bytes },
    words('media:title', alt),
    words('media:description', caption),
    words('media:credit', credit, { role: 'photographer' }),
  );
}
