import { PEOPLE_NAMES, type PersonName } from './people';

/** One literal expected answer: who does what, to a story in which state (or to the house), and what they get. */
export interface Cell {
  what: string;
  who: PersonName;
  column: string;
  answer: string;
}

/**
 * Reads a table as people write it. Its first line names the columns. A line that is not indented names what is done;
 * the indented lines below it name people and, after a bar, what they get: one answer for each column, or one for all.
 * Throws when somebody, or an answer, is missing, or is there twice.
 */
export function readTable(text: string): Cell[] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const columns = wordsIn(head);
  const cells: Cell[] = [];
  let what = '';
  for (const line of lines) {
    if (!line.startsWith(' ')) what = line.trim();
    else cells.push(...cellsOf(line, { what, columns }));
  }
  refuseIncomplete(cells, columns);
  return cells;
}

/** What is done in a table, in its order. */
export function doneIn(cells: readonly Cell[]): string[] {
  return [...new Set(cells.map(({ what }) => what))];
}

function cellsOf(line: string, { what, columns }: { what: string; columns: readonly string[] }): Cell[] {
  const [names = '', given = ''] = line.split('|');
  const answers = wordsIn(given);
  if (answers.length !== 1 && answers.length !== columns.length)
    throw new Error(`${what}: “${line.trim()}” has ${answers.length} answers for ${columns.length} columns`);
  return wordsIn(names).flatMap((name) => {
    const who = PEOPLE_NAMES.find((known) => known === name);
    if (!who) throw new Error(`${what}: nobody is called “${name}”`);
    return columns.map((column, place) => ({
      what,
      who,
      column,
      answer: answers[answers.length === 1 ? 0 : place] ?? '',
    }));
  });
}

function refuseIncomplete(cells: readonly Cell[], columns: readonly string[]): void {
  const named = cells.map(({ what, who, column }) => `${what}, ${who}, ${column}`);
  const wanted = doneIn(cells).flatMap((what) =>
    PEOPLE_NAMES.flatMap((who) => columns.map((column) => `${what}, ${who}, ${column}`)),
  );
  const missing = wanted.filter((cell) => !named.includes(cell));
  const twice = named.filter((cell, place) => named.indexOf(cell) !== place);
  if (missing.length > 0) throw new Error(`No answer is written for ${missing[0]}`);
  if (twice.length > 0) throw new Error(`Two answers are written for ${twice[0]}`);
}

function wordsIn(text: string): string[] {
  return text.trim().split(/\s+/);
}
