/** One line of plain text, tidied and at most `limit` characters long; null when nothing is left of it. */
export function oneLine(value: unknown, limit: number): string | null {
  return tidy(value, limit, (text) => text.replace(/\s+/g, ' '));
}

/** Plain text that may keep its line breaks, otherwise as `oneLine`. */
export function severalLines(value: unknown, limit: number): string | null {
  return tidy(value, limit, (text) =>
    text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n'),
  );
}

// Invisible characters that turn the reading direction of whatever stands around them, and the byte order mark.
const DISTURBING = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;
const NOT_TEXT = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

function tidy(value: unknown, limit: number, foldSpace: (text: string) => string): string | null {
  if (typeof value !== 'string') return null;
  // Cut generously before the slower steps, so that a hostile megabyte costs nothing.
  const text = value
    .slice(0, limit * 4)
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(DISTURBING, '');
  const folded = foldSpace(text.replace(NOT_TEXT, (character) => (character === '\n' ? '\n' : '')));
  return cut(folded.normalize('NFC').trim(), limit).trimEnd() || null;
}

/** Cuts between characters, never inside a surrogate pair. */
function cut(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/\p{Cs}$/u, '');
}
