import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { goToNextCell, TableMap } from '@tiptap/pm/tables';
import { changeTable } from './change-table';
import { inTable } from './grid';
import { selectCells } from './select-cells';

/** What keys do in a table; each answers whether the key was meant for the table. */
export const tableKeys: Record<string, (given: { editor: Editor }) => boolean> = {
  Tab: ({ editor }) => goOn(editor),
  'Shift-Tab': ({ editor }) => goBack(editor),
  Enter: ({ editor }) => goDown(editor),
  'Shift-Enter': ({ editor }) => goDown(editor),
  'Mod-Enter': ({ editor }) => addRowBelow(editor),
  Backspace: ({ editor }) => staysInPart(editor, 'start'),
  Delete: ({ editor }) => staysInPart(editor, 'end'),
  'Alt-F10': ({ editor }) => goToBar(editor),
  'Shift-ArrowLeft': ({ editor }) => selectCells(editor, 'left'),
  'Shift-ArrowRight': ({ editor }) => selectCells(editor, 'right'),
  'Shift-ArrowUp': ({ editor }) => selectCells(editor, 'up'),
  'Shift-ArrowDown': ({ editor }) => selectCells(editor, 'down'),
};

/** To the next cell; behind the last one a row is added. From the caption into the first cell. */
function goOn(editor: Editor): boolean {
  const place = inTable(editor.state.selection.$head);
  if (place?.part === 'tableCaption') return setCaret(editor, place.grid + 3);
  if (place?.part !== 'tableGrid') return false;
  if (goToNextCell(1)(editor.state, editor.view.dispatch)) return true;
  if (addRowBelow(editor)) goToNextCell(1)(editor.state, editor.view.dispatch);
  return true;
}

function goBack(editor: Editor): boolean {
  const place = inTable(editor.state.selection.$head);
  if (place?.part === 'tableSource') return setCaret(editor, endOfGrid(editor, place.grid));
  if (place?.part !== 'tableGrid') return false;
  return goToNextCell(-1)(editor.state, editor.view.dispatch) || setCaret(editor, place.grid - 1);
}

/** Enter goes down: from the caption to the cells, from cell to cell, to the source, and to a line below the table. */
function goDown(editor: Editor): boolean {
  const { $head } = editor.state.selection;
  const place = inTable($head);
  if (!place) return false;
  if (place.part === 'tableCaption') return setCaret(editor, place.grid + 3);
  if (place.part === 'tableSource') return leave(editor);
  const grid = editor.state.doc.nodeAt(place.grid);
  if (!grid || $head.depth < 4) return false;
  const below = $head.index(2) + 1;
  if (below >= grid.childCount) return setCaret(editor, place.grid + grid.nodeSize + 1);
  const map = TableMap.get(grid);
  return setCaret(editor, place.grid + 2 + map.positionAt(below, $head.index(3), grid));
}

function addRowBelow(editor: Editor): boolean {
  const place = inTable(editor.state.selection.$head);
  if (place?.part !== 'tableGrid') return false;
  const refusal = changeTable(editor.view, place.grid, 'row below');
  if (refusal !== null) editor.emit('refusal', refusal);
  return refusal === null;
}

/** Nothing is joined across the edge of a cell or of the words around the table. */
function staysInPart(editor: Editor, edge: 'start' | 'end'): boolean {
  const { $head, empty } = editor.state.selection;
  if (!empty || !inTable($head)) return false;
  return edge === 'start' ? $head.parentOffset === 0 : $head.parentOffset === $head.parent.content.size;
}

function goToBar(editor: Editor): boolean {
  const place = inTable(editor.state.selection.$head);
  const drawn = place ? editor.view.nodeDOM(place.table) : null;
  if (!(drawn instanceof HTMLElement)) return false;
  drawn.querySelector<HTMLElement>('[role="toolbar"] button')?.focus();
  return true;
}

function leave(editor: Editor): boolean {
  const { state } = editor;
  const below = state.selection.$head.after(1);
  const paragraph = state.schema.nodes.paragraph?.create();
  const next = state.doc.nodeAt(below);
  const isEmptyLine = next?.type === paragraph?.type && next?.content.size === 0;
  if (!isEmptyLine && paragraph) editor.view.dispatch(state.tr.insert(below, paragraph));
  return setCaret(editor, below + 1);
}

function setCaret(editor: Editor, position: number): boolean {
  const { tr } = editor.state;
  const caret = TextSelection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size)));
  editor.view.dispatch(tr.setSelection(caret).scrollIntoView());
  return true;
}

function endOfGrid(editor: Editor, grid: number): number {
  return grid + (editor.state.doc.nodeAt(grid)?.nodeSize ?? 0) - 3;
}
