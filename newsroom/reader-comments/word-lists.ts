import { searchWords } from '../search-words';

/**
 * The first entry of a list that stands in a text; null when none does. Capitals, accents and punctuation make no
 * difference, an entry of several words stands for these words in a row, and one that ends in `*` for every word that
 * begins so. A word inside a longer one is not found: nobody in Scunthorpe is to be kept from commenting.
 */
export function listedWord(text: string, entries: readonly string[]): string | null {
  const words = searchWords(text);
  return entries.find((entry) => stands(entry, words)) ?? null;
}

function stands(entry: string, words: readonly string[]): boolean {
  const wanted = searchWords(entry);
  const last = wanted.at(-1);
  if (last === undefined) return false;
  const isBeginning = entry.trim().endsWith('*');
  return words.some((_, at) =>
    wanted.every((word, place) => {
      const here = words[at + place];
      return isBeginning && place === wanted.length - 1 ? here?.startsWith(word) : here === word;
    }),
  );
}

/** A list as somebody writes it, an entry a line, without the empty and the double ones. */
export function readWordList(written: string): string[] {
  const lines = written.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => searchWords(line).length > 0))];
}
