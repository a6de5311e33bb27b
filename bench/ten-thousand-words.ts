const WORDS =
  'harbour ferry council quay tide bridge crane ledger morning winter signal paper market engine lantern'.split(
    ' ',
  );
const PARAGRAPH = 50;

/** Ten thousand words in two hundred paragraphs, the same each time. */
export function tenThousandWords(): string[] {
  return Array.from({ length: 10_000 / PARAGRAPH }, (_, place) =>
    Array.from(
      { length: PARAGRAPH },
      (_, word) => WORDS[(place * 7 + word * 3 + ((word * place) % 5)) % WORDS.length],
    ).join(' '),
  );
}
