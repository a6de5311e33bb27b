import { Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { addRow, selectedRect, TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { makeRectangle } from './change-table';
import { tableFrom, wordsOf } from './from-markup';
import { inTable } from './grid';
import { type FoundTable, readTabbed, readTable, sizeOf } from './read-table';
import { sizeRefusal } from './size';

export interface PasteInTable {
  onRefusal(sentence: string): void;
}

/**
 * What is pasted: a selection of a spreadsheet fills the cells from the caret on, or becomes a table outside of one;
 * anything else that is pasted into a table becomes one line of it. The answer is whether the paste was dealt with.
 */
export function pasteInTable(
  view: EditorView,
  { clipboard, slice, onRefusal }: { clipboard: DataTransfer | null; slice: Slice } & PasteInTable,
): boolean {
  const place = inTable(view.state.selection.$from);
  const found = foundIn(clipboard);
  if (!place) return found !== null && insertTable(view, found, onRefusal);
  if (found && place.part === 'tableGrid') fillCells(view, { found, grid: place.grid, onRefusal });
  else view.dispatch(asOneLine(view.state.tr, slice));
  return true;
}

/** Puts what is pasted or dropped in place of the selection as one line of text with its bold, italic and links. */
export function asOneLine(tr: Transaction, slice: Slice): Transaction {
  const { $from, $to } = tr.selection;
  const end = $from.sameParent($to) ? $to.pos : $from.end();
  const line = lineOf(slice.content, tr.doc.type.schema);
  return tr.replaceWith($from.pos, end, line).scrollIntoView().setMeta('paste', true);
}

/** The one table that the clipboard holds, when it holds nothing beside it. */
function foundIn(clipboard: DataTransfer | null): FoundTable | null {
  const html = clipboard?.getData('text/html') ?? '';
  const inert = document.implementation.createHTMLDocument('');
  inert.body.innerHTML = html;
  const tables = inert.body.querySelectorAll('table');
  const [table] = tables;
  if (tables.length === 1 && table && wordCount(inert.body) === wordCount(table))
    return filled(readTable(table));
  return html === '' ? filled(readTabbed(clipboard?.getData('text/plain') ?? '')) : null;
}

function filled(found: FoundTable | null): FoundTable | null {
  const size = sizeOf(found?.rows ?? []);
  return size.rows * size.columns > 1 ? found : null;
}

// Style sheets of spreadsheets stand in the body too.
function wordCount(element: Element): number {
  const styles = [...element.querySelectorAll('style, script, title')];
  const text = (part: Element) => (part.textContent ?? '').replace(/\s+/g, '').length;
  return text(element) - styles.reduce((sum, style) => sum + text(style), 0);
}

function insertTable(view: EditorView, found: FoundTable, onRefusal: PasteInTable['onRefusal']): boolean {
  const refusal = sizeRefusal(sizeOf(found.rows));
  if (refusal !== null) {
    onRefusal(`${refusal} Copy a smaller part.`);
    return true;
  }
  const { tr, schema, selection } = view.state;
  const { $from } = selection;
  const table = tableFrom(schema, found);
  if ($from.depth === 1) tr.replaceSelectionWith(table);
  else tr.insert($from.depth > 1 ? $from.after(1) : selection.to, table);
  // There must be a line to go on writing.
  const paragraph = schema.nodes.paragraph?.create();
  if (tr.doc.lastChild?.type === table.type && paragraph) tr.insert(tr.doc.content.size, paragraph);
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return true;
}

function fillCells(
  view: EditorView,
  { found, grid, onRefusal }: { found: FoundTable; grid: number } & PasteInTable,
): void {
  const { top, left, map, tableStart } = selectedRect(view.state);
  const size = sizeOf(found.rows);
  const rows = Math.max(top + size.rows, map.height);
  const columns = Math.max(left + size.columns, map.width);
  const refusal = sizeRefusal({ rows, columns });
  if (refusal !== null) {
    onRefusal(`${refusal} Copy a smaller part.`);
    return;
  }
  makeRectangle(view, grid, columns);
  const { tr } = view.state;
  for (let at = map.height; at < rows; at += 1) addRow(tr, wholeTable(tr, tableStart), at);
  putWords(tr, { found, top, left, tableStart });
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
}

function wholeTable({ doc }: Transaction, tableStart: number) {
  const table = doc.nodeAt(tableStart - 1);
  if (!table) throw new RangeError('There is no table at this place.');
  const map = TableMap.get(table);
  return { table, map, tableStart, left: 0, top: 0, right: map.width, bottom: map.height };
}

interface Filling {
  found: FoundTable;
  top: number;
  left: number;
  tableStart: number;
}

// From the last cell to the first, so that no place moves before it is used.
function putWords(tr: Transaction, { found, top, left, tableStart }: Filling): void {
  const { table, map } = wholeTable(tr, tableStart);
  for (const [down, row] of [...found.rows.entries()].reverse()) {
    for (const [across, cell] of [...row.entries()].reverse()) {
      const at = map.map[(top + down) * map.width + left + across] ?? 0;
      const from = tableStart + at + 1;
      const to = from + (table.nodeAt(at)?.content.size ?? 0);
      tr.replaceWith(from, to, wordsOf(table.type.schema, cell.words));
    }
  }
}

function lineOf(content: Fragment, schema: Schema): Fragment {
  const runs: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock && runs.length > 0) runs.push(schema.text(' '));
    if (node.isText) runs.push(node);
  });
  return Fragment.fromArray(content.firstChild?.isInline ? content.content : runs);
}
