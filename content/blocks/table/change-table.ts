import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { addColumn, addRow, removeColumn, removeRow, selectedRect, TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { isInGrid } from './grid';
import { sizeRefusal } from './size';

/** The rows and columns that are meant, in the table they belong to. */
type Place = ReturnType<typeof selectedRect>;

export type TableChange =
  | 'row above'
  | 'row below'
  | 'remove row'
  | 'column before'
  | 'column after'
  | 'remove column'
  | 'align start'
  | 'align centre'
  | 'align end'
  | 'header row'
  | 'header column';

/**
 * Changes the table whose grid stands at a position, where the caret is in it, else at its end. Nothing is changed when
 * it may not be: the answer is then the sentence that says why.
 */
export function changeTable(view: EditorView, grid: number, change: TableChange): string | null {
  makeRectangle(view, grid);
  const place = placeIn(view.state, grid);
  const refusal = refusalOf(change, place);
  if (refusal === null) view.dispatch(CHANGES[change](view.state.tr, place).scrollIntoView());
  return refusal;
}

/** What a change has made of the table whose grid stands at a position, in a sentence. */
export function changeInWords({ doc }: EditorState, grid: number, change: TableChange): string {
  const table = doc.nodeAt(grid);
  if (table && change === 'header row') return `Header row ${isHeaderRow(table) ? 'on' : 'off'}.`;
  if (table && change === 'header column') return `Header column ${isHeaderColumn(table) ? 'on' : 'off'}.`;
  return DONE[change];
}

const DONE: Record<TableChange, string> = {
  'row above': 'Row added above.',
  'row below': 'Row added below.',
  'remove row': 'Row removed.',
  'column before': 'Column added before.',
  'column after': 'Column added after.',
  'remove column': 'Column removed.',
  'align start': 'Column aligned to the start.',
  'align centre': 'Column aligned to the centre.',
  'align end': 'Column aligned to the end.',
  'header row': 'Header row changed.',
  'header column': 'Header column changed.',
};

/**
 * Fills up rows that two people's changes have left shorter than others. Only ever done by somebody who changes the
 * table anyway: done by every browser on its own, each would add what the others add too, and the table would grow.
 */
export function makeRectangle(view: EditorView, grid: number, leastColumns = 1): void {
  const { tr, schema } = view.state;
  const table = tr.doc.nodeAt(grid);
  if (!table) return;
  const width = Math.max(leastColumns, ...childrenOf(table).map((row) => row.childCount));
  if (table.childCount === 0) tr.insert(grid + 1, schema.node('tableRow', null, [schema.node('tableCell')]));
  table.forEach((row, offset) => {
    const end = tr.mapping.map(grid + 1 + offset + row.nodeSize - 1);
    const type = row.lastChild?.type.name ?? 'tableCell';
    tr.insert(
      end,
      Array.from({ length: width - row.childCount }, () => schema.node(type)),
    );
  });
  if (tr.docChanged) view.dispatch(tr);
}

const CHANGES: Record<TableChange, (tr: Transaction, place: Place) => Transaction> = {
  'row above': (tr, place) => addAlignedRow(tr, place, place.top),
  'row below': (tr, place) => addAlignedRow(tr, place, place.bottom),
  'remove row': (tr, place) =>
    removeEach(tr, place, { from: place.top, to: place.bottom, remove: removeRow }),
  'column before': (tr, place) => addColumn(tr, place, place.left),
  'column after': (tr, place) => addColumn(tr, place, place.right),
  'remove column': (tr, place) =>
    removeEach(tr, place, { from: place.left, to: place.right, remove: removeColumn }),
  'align start': (tr, place) => align(tr, place, null),
  'align centre': (tr, place) => align(tr, place, 'centre'),
  'align end': (tr, place) => align(tr, place, 'end'),
  'header row': toggleHeaderRow,
  'header column': toggleHeaderColumn,
};

function placeIn(state: EditorState, grid: number): Place {
  if (isInGrid(state, grid)) return selectedRect(state);
  const table = state.doc.nodeAt(grid);
  if (!table) throw new RangeError('There is no table at this place.');
  const map = TableMap.get(table);
  const { width, height } = map;
  return { left: width - 1, right: width, top: height - 1, bottom: height, map, table, tableStart: grid + 1 };
}

function refusalOf(change: TableChange, { map, ...place }: Place): string | null {
  if (change === 'remove row' && place.bottom - place.top === map.height)
    return 'A table has at least one row. To take it away, remove the table.';
  if (change === 'remove column' && place.right - place.left === map.width)
    return 'A table has at least one column. To take it away, remove the table.';
  if (change.startsWith('row ')) return sizeRefusal({ rows: map.height + 1, columns: map.width });
  return change.startsWith('column ') ? sizeRefusal({ rows: map.height, columns: map.width + 1 }) : null;
}

/** A row whose cells stand as those beside them do. */
function addAlignedRow(tr: Transaction, place: Place, row: number): Transaction {
  const beside = place.table.child(row === 0 ? 0 : row - 1);
  addRow(tr, place, row);
  let cell = place.tableStart + 1;
  for (const above of childrenOf(place.table).slice(0, row)) cell += above.nodeSize;
  const added = tr.doc.nodeAt(cell - 1);
  for (const [column, reference] of childrenOf(beside).entries()) {
    if (reference.attrs.align !== null) tr.setNodeAttribute(cell, 'align', reference.attrs.align);
    cell += added?.child(column).nodeSize ?? 0;
  }
  return tr;
}

interface Removal {
  from: number;
  to: number;
  remove(tr: Transaction, place: Place, at: number): void;
}

function removeEach(tr: Transaction, place: Place, { from, to, remove }: Removal): Transaction {
  for (let at = to - 1; at >= from; at -= 1) {
    const table = tr.doc.nodeAt(place.tableStart - 1) ?? place.table;
    remove(tr, { ...place, table, map: TableMap.get(table) }, at);
  }
  return tr;
}

function align(tr: Transaction, place: Place, value: 'centre' | 'end' | null): Transaction {
  const { left, right, map, tableStart } = place;
  for (const cell of map.cellsInRect({ left, right, top: 0, bottom: map.height }))
    tr.setNodeAttribute(tableStart + cell, 'align', value);
  return tr;
}

function toggleHeaderRow(tr: Transaction, place: Place): Transaction {
  const isOn = isHeaderRow(place.table);
  // The corner belongs to the first column too.
  const left = isOn && isHeaderColumn(place.table) ? 1 : 0;
  return setHeaders(tr, place, { left, right: place.map.width, top: 0, bottom: 1 }, !isOn);
}

function toggleHeaderColumn(tr: Transaction, place: Place): Transaction {
  const isOn = isHeaderColumn(place.table);
  const top = isHeaderRow(place.table) ? 1 : 0;
  return setHeaders(tr, place, { left: 0, right: 1, top, bottom: place.map.height }, !isOn);
}

function setHeaders(
  tr: Transaction,
  { map, table, tableStart }: Place,
  cells: Parameters<TableMap['cellsInRect']>[0],
  isHeader: boolean,
): Transaction {
  const type = table.type.schema.nodes[isHeader ? 'tableHeader' : 'tableCell'];
  // A live document cannot rename an element: what becomes of another type is written anew, and letters that a colleague
  // types into it at that moment are lost. So only the cells that change are touched, and their text stays where it is.
  for (const place of map.cellsInRect(cells)) {
    const cell = table.nodeAt(place);
    if (cell && cell.type !== type) tr.setNodeMarkup(tableStart + place, type, cell.attrs);
  }
  return tr;
}

function isHeaderRow(table: Node): boolean {
  return childrenOf(table.child(0)).every(isHeaderCell);
}

function isHeaderColumn(table: Node): boolean {
  const below = childrenOf(table).slice(1);
  return below.length > 0 && below.every((row) => row.firstChild !== null && isHeaderCell(row.firstChild));
}

function isHeaderCell(cell: Node): boolean {
  return cell.type.name === 'tableHeader';
}

function childrenOf(node: Node): readonly Node[] {
  return node.content.content;
}
