import { cleanText } from '../../clean-text';
import { MOST_COLUMNS, MOST_ROWS, sizeRefusal } from './size';

/** A table as it was found elsewhere. `words` is markup of the cell, or plain text. */
export interface FoundTable {
  caption: Element | null;
  rows: FoundCell[][];
}

export interface FoundCell {
  words: Element | string;
  text: string;
  isHeader: boolean;
  align: string | null;
}

const EMPTY: FoundCell = { words: '', text: '', isHeader: false, align: null };
const BLOCKS_INSIDE = 'h1, h2, h3, h4, h5, h6, ul, ol, blockquote, img, pre';
const LINES_INSIDE = 'td > p + p, td > div + div, td > br';

/**
 * Whether a `table` of pasted markup holds data. Mail and old web pages use tables to set text in columns; such a one
 * is read as the text it holds, and so is one that is too large for a story, because nothing may be lost.
 */
export function isDataTable(table: Element): boolean {
  if (table.querySelector('table') || /^(presentation|none)$/.test(table.getAttribute('role') ?? ''))
    return false;
  const { rows } = readTable(table);
  const size = sizeOf(rows);
  if (size.rows * size.columns < 2 || sizeRefusal(size) !== null) return false;
  if (table.querySelector('th, caption')) return true;
  const isOneLine = size.rows === 1 || size.columns === 1;
  return !table.querySelector(isOneLine ? `${BLOCKS_INSIDE}, ${LINES_INSIDE}` : BLOCKS_INSIDE);
}

/** Reads a `table` of any markup into a rectangle: merged cells are taken apart, empty edges are left out. */
export function readTable(table: Element): FoundTable {
  const rows: FoundCell[][] = [];
  for (const [place, row] of [...table.querySelectorAll('tr')].entries()) {
    rows[place] ??= [];
    let column = 0;
    for (const cell of row.querySelectorAll('td, th')) column = put(rows, cell, { row: place, column });
  }
  return { caption: table.querySelector('caption'), rows: rectangle(rows) };
}

/** Reads text with tabs, as spreadsheets put it on the clipboard; null when it is not that. */
export function readTabbed(text: string): FoundTable | null {
  const lines = quotedLinesJoined(text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')).split('\n');
  if (!lines.every((line) => line.includes('\t'))) return null;
  const rows = lines.map((line) => line.split('\t').map((cell) => fromText(unquoted(cell))));
  return { caption: null, rows: rectangle(rows) };
}

/** How many rows and columns a rectangle of cells has. */
export function sizeOf(rows: readonly (readonly unknown[])[]): { rows: number; columns: number } {
  return { rows: rows.length, columns: rows[0]?.length ?? 0 };
}

/** Puts a cell into the first free place from one on; gives back the column behind it. */
function put(rows: FoundCell[][], cell: Element, from: { row: number; column: number }): number {
  const row = rows[from.row] ?? [];
  // Places may be taken by a cell above that reaches down.
  let { column } = from;
  while (row[column] !== undefined) column += 1;
  const wide = spanOf(cell, 'colspan', MOST_COLUMNS - column);
  const high = spanOf(cell, 'rowspan', MOST_ROWS - from.row);
  const align = cell.getAttribute('data-align');
  const isHeader = cell.nodeName === 'TH';
  for (let down = 0; down < high; down += 1) {
    rows[from.row + down] ??= [];
    const target = rows[from.row + down] ?? [];
    for (let across = 0; across < wide; across += 1) target[column + across] = { ...EMPTY, isHeader, align };
  }
  const text = cleanText(cell.textContent ?? '').trim();
  row[column] = { words: cell, text, isHeader, align };
  return column + wide;
}

// Beyond what a story's table can have there is nothing to reach over; a page may claim a million.
function spanOf(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) ? Math.max(1, Math.min(span, most)) : 1;
}

function rectangle(rows: readonly FoundCell[][]): FoundCell[][] {
  const height = 1 + rows.findLastIndex((row) => row.some((cell) => cell && cell.text !== ''));
  const filled = rows.slice(0, height);
  const width =
    1 + Math.max(-1, ...filled.map((row) => row.findLastIndex((cell) => cell && cell.text !== '')));
  return filled.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? EMPTY));
}

/** A cell with line breaks or tabs inside stands in quotation marks; they become spaces. */
function quotedLinesJoined(text: string): string {
  return text.replace(/(?<=^|\t|\n)"(?:[^"]|"")*"(?=\t|\n|$)/g, (cell) => cell.replace(/[\n\t]+/g, ' '));
}

function unquoted(cell: string): string {
  return /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function fromText(text: string): FoundCell {
  const words = cleanText(text).trim();
  return { ...EMPTY, words, text: words };
}
