import type { Flow } from './flow';
import type { Cell } from './pieces';
import { type Place, readInside } from './read-html';
import { styleOf } from './style-of';

/** More columns than this are no table that a reader could read; the cells beyond keep their words in lines. */
const MOST_COLUMNS = 50;

/** A table of figures stays one; one that only arranges a page, as mails do, gives up its parts in order. */
export function readTable(table: Element, flow: Flow, place: Place): void {
  const caption = table.querySelector('caption');
  if (caption) for (const piece of readInside(caption, place)) flow.add(piece);
  const rows = rowsOf(table).map((row) => cellsOf(row, place));
  const isTable = table.getAttribute('role') !== 'presentation' && rows.some((cells) => cells.length > 1);
  if (isTable && rows.every((cells) => cells.length <= MOST_COLUMNS && cells.every(isPlain)))
    flow.add({ kind: 'table', rows: squared(rows) });
  else for (const piece of rows.flat().flatMap((cell) => cell.pieces)) flow.add(piece);
}

interface Spanned extends Cell {
  columns: number;
  rows: number;
}

// Only its own rows: a table inside a cell is read with that cell.
function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap((child) => {
    if (child.tagName === 'TR') return [child];
    return /^(THEAD|TBODY|TFOOT)$/.test(child.tagName)
      ? [...child.children].filter((row) => row.tagName === 'TR')
      : [];
  });
}

function cellsOf(row: Element, place: Place): Spanned[] {
  return [...row.children]
    .filter((cell) => /^T[DH]$/.test(cell.tagName))
    .map((cell) => ({
      isHeader: cell.tagName === 'TH',
      align: alignOf(cell),
      columns: spanOf(cell, 'colspan'),
      rows: spanOf(cell, 'rowspan'),
      pieces: readInside(cell, { ...place, isBold: false, depth: 1, base: 0 }),
    }));
}

function alignOf(cell: Element): Cell['align'] {
  const said = styleOf(cell, 'text-align') || (cell.getAttribute('align') ?? '').toLowerCase();
  return said === 'right' || said === 'center' ? said : null;
}

function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return span >= 1 && span <= MOST_COLUMNS ? Math.floor(span) : 1;
}

function isPlain(cell: Cell): boolean {
  return cell.pieces.every((piece) => piece.kind === 'list' || (piece.kind === 'words' && piece.level === 0));
}

// A cell that spans others leaves empty ones in their places, so that every row has as many.
function squared(rows: Spanned[][]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  for (const [number, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[number]?.[column]) column += 1;
      for (let down = 0; down < cell.rows; down += 1)
        for (let across = 0; across < cell.columns; across += 1) {
          const line = grid[number + down];
          if (line) line[column + across] = down + across === 0 ? cell : { ...cell, pieces: [] };
        }
      column += cell.columns;
    }
  }
  const width = grid.reduce((most, cells) => Math.max(most, cells.length), 0);
  const empty: Cell = { isHeader: false, align: null, pieces: [] };
  return grid
    .filter((cells) => cells.some((cell) => cell?.pieces.length))
    .map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? empty));
}
