const WORDS =
  'harbour ferry council quay tide bridge crane ledger morning winter signal paper market engine lantern'.split(
    ' ',
  );
const PARAGRAPH = 50;

/** So many words (a multiple of fifty) in paragraphs of fifty, the same each time. */
export function paragraphsOf(words: number): string[] {
  return Array.from({ length: words / PARAGRAPH }, (_, place) =>
    Array.from(
      { length: PARAGRAPH },
      (_, word) => WORDS[(place * 7 + word * 3 + ((word * place) % 5)) % WORDS.length],
    ).join(' '),
  );
}
