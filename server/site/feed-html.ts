import { cleanText } from '@/content/clean-text';
import { element, escapeHtml } from '@/content/html';
import type { FeedItem } from './feed';

/**
 * The text of a story as a feed reader shows it: what readers are told of its changes stands below it, each with its kind
 * and day, because no format of a feed has a place of its own for a correction.
 */
export function feedHtml({ html, notes }: Pick<FeedItem, 'html' | 'notes'>): string {
  if (notes.length === 0) return html;
  const told = notes.map(({ name, note, at }) =>
    element('p', {}, element('strong', {}, words(name)), ` (${words(at.day)}): ${words(note)}`),
  );
  return [html, element('hr', {}), ...told].join('');
}

function words(text: string): string {
  return escapeHtml(cleanText(text));
}
