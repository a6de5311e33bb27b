/** Languages that set no spaces between words. */
const UNSPACED = /^(zh|ja|th|lo|km|my)\b/;
const WORD = /\S*[\p{L}\p{N}]\S*/gu;
/** Of an adult reading news without hurry. */
const WORDS_A_MINUTE = 230;

/** How many words a text has: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string, language: string): number {
  if (UNSPACED.test(language)) return countUnspaced(text, language);
  return text.match(WORD)?.length ?? 0;
}

/** The time it takes to read, in whole minutes; at least one for any text. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

function countUnspaced(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter((segment) => segment.isWordLike).length;
}
