import { cleanText } from '@/content/clean-text';

/**
 * Makes text from outside safe to keep and show: line breaks in one form, no control characters, and none of the
 * invisible marks that turn the reading direction of what follows. Words, emoji and letters of any script stay.
 */
export function plainText(text: string): string {
  return cleanRun(text).trim();
}

/** The same for a stretch of a longer text: the spaces at its ends belong to the text. */
export function cleanRun(text: string): string {
  const withPlainBreaks = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  return cleanText(withPlainBreaks)
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(TURNING_MARKS, '');
}

/** The same, on one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}

// Embeddings, overrides and isolates (https://trojansource.codes); the harmless left-to-right and right-to-left
// marks stay, because honest Arabic and Hebrew need them.
const TURNING_MARKS = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;
