import type { Flow } from './flow';
import { type Cell, linesOf } from './pieces';
import { type Place, readInside } from './read-html';
import { styleOf } from './style-of';

/**
 * A table of figures stays one; one that only arranges a page, as mails do, gives up its parts in order. Cells that span
 * others say so and no more: the table block takes them apart.
 */
export function readTable(table: Element, flow: Flow, place: Place): void {
  const caption = table.querySelector(':scope > caption');
  const title = caption ? readInside(caption, place) : [];
  const rows = rowsOf(table).map((row) => cellsOf(row, place));
  const isTable = table.getAttribute('role') !== 'presentation' && rows.some((cells) => cells.length > 1);
  if (isTable && rows.every((cells) => cells.every(isPlain)))
    flow.add({ kind: 'table', caption: title.flatMap(linesOf), rows });
  else for (const piece of [...title, ...rows.flat().flatMap((cell) => cell.pieces)]) flow.add(piece);
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

function cellsOf(row: Element, place: Place): Cell[] {
  return [...row.children]
    .filter((cell) => /^T[DH]$/.test(cell.tagName))
    .map((cell) => ({
      isHeader: cell.tagName === 'TH',
      align: alignOf(cell),
      columns: cell.getAttribute('colspan'),
      rows: cell.getAttribute('rowspan'),
      pieces: readInside(cell, { ...place, isBold: false, depth: 1, base: 0 }),
    }));
}

function alignOf(cell: Element): Cell['align'] {
  const said = styleOf(cell, 'text-align') || (cell.getAttribute('align') ?? '').toLowerCase();
  if (said === 'right' || said === 'end') return 'end';
  return said === 'center' ? 'centre' : null;
}

function isPlain(cell: Cell): boolean {
  return cell.pieces.every((piece) => piece.kind === 'list' || (piece.kind === 'words' && piece.level === 0));
}
