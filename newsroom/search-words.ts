/** So many characters of a reader's question are read: it is no essay, and what is longer is cut. */
export const LONGEST_QUESTION = 120;

/** What can be searched. */
export type SearchKind = 'photo' | 'post' | 'story' | 'published';

/** Words in a row: all of one `phrase` stand side by side. While somebody types, the last word may be unfinished. */
export interface SearchPhrase {
  words: string[];
  isUnfinished: boolean;
}

const LONGEST_WORD = 60;
const MOST_PHRASES = 12;

/**
 * The words of a text as they are searched: small letters without accents, and nothing but letters and digits. Scripts
 * that write without spaces give each sign as a word, so that a part of a sentence can be found.
 */
export function searchWords(text: string): string[] {
  return (
    text
      // Folding is cheap, but a caption that is a whole book is not searched to its end.
      .slice(0, 100_000)
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[øłđıßæœþð]/g, (letter) => PLAIN[letter] ?? letter)
      .match(WORD)
      ?.map((word) => [...word].slice(0, LONGEST_WORD).join('')) ?? []
  );
}

// Letters of Latin alphabets that are no plain letter with an accent, as people without that keyboard type them.
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

const SPACELESS = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const WORD = new RegExp(`(?=[\\p{L}\\p{N}])[${SPACELESS}]|(?:(?![${SPACELESS}])[\\p{L}\\p{N}])+`, 'gu');

/**
 * What somebody asks for: every phrase must be found. Words in quotation marks stand side by side, a word with marks
 * inside (`harbour-side`) is a phrase of its parts; the last one may be unfinished unless a space or quotation mark ends it.
 */
export function readSearch(query: string): SearchPhrase[] {
  const pieces = query.normalize('NFC').match(/["“”„«»][^"“”„«»]*(?:["“”„«»]|$)|[^\s"“”„«»]+/gu) ?? [];
  const isOpenEnded = !/[\s"“”„«»]$/u.test(query);
  return pieces
    .map((piece, place) => ({
      words: searchWords(piece),
      isUnfinished: isOpenEnded && place === pieces.length - 1,
    }))
    .filter(({ words }) => words.length > 0)
    .slice(0, MOST_PHRASES);
}
