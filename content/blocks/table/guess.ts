import type { FoundCell } from './read-table';

const FIGURE = /^[-+−–(]?\s*[£$€¥]?\s*\d[\d\s.,'’]*\s*(%|[£$€¥]|[kKmM]|bn|million)?\)?$/;

/** Spreadsheets do not say which row holds headers: it is taken to be the first when it has words, or years, above the rest. */
export function guessHeader(rows: readonly FoundCell[][]): FoundCell[][] {
  const [first = [], ...others] = rows;
  const isDeclared = rows.some((row) => row.some((cell) => cell.isHeader));
  const below = (place: number) => others.map((row) => row[place]?.text ?? '');
  const isHeader = first.every(({ text }, place) =>
    text === '' ? place === 0 : !isFigure(text) || (isYear(text) && !below(place).every(isYear)),
  );
  if (isDeclared || others.length === 0 || !isHeader) return [...rows];
  return [first.map((cell) => ({ ...cell, isHeader: true })), ...others];
}

/** Columns that hold nothing but figures stand at the end, so that their digits are below each other. */
export function guessColumns(rows: readonly FoundCell[][]): FoundCell[][] {
  if (rows.some((row) => row.some((cell) => cell.align !== null))) return [...rows];
  const figures = (rows[0] ?? []).map((_, place) => {
    const texts = rows.filter((row) => !row[place]?.isHeader).flatMap((row) => row[place]?.text || []);
    return texts.length > 0 && texts.every(isFigure);
  });
  return rows.map((row) => row.map((cell, place) => (figures[place] ? { ...cell, align: 'end' } : cell)));
}

function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

function isYear(text: string): boolean {
  return /^(1[5-9]|20)\d\d$/.test(text);
}
