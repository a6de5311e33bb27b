import type { Editor } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { CellSelection, nextCell } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { inTable } from './grid';

export type Arrow = 'left' | 'right' | 'up' | 'down';

/**
 * Shift and an arrow at the edge of a cell's text select the cell and its neighbour, and then cell by cell, within the
 * grid. Before the edge they select letters, which is no affair of the table.
 */
export function selectCells(editor: Editor, arrow: Arrow): boolean {
  const { view, state } = editor;
  const { selection } = state;
  const isWhole = selection instanceof CellSelection;
  const cell = isWhole ? selection.$headCell : cellOf(selection.$head);
  if (!cell || (!isWhole && !isAtEdge(view, arrow))) return false;
  const { axis, step } = directionOf(view, arrow);
  const next = nextCell(cell, axis, step);
  // At the edge of the grid nothing more can be selected, and the selection does not run out of the table.
  if (!next?.nodeAfter || next.depth !== cell.depth) return true;
  const selected = new CellSelection(isWhole ? selection.$anchorCell : cell, next);
  view.dispatch(state.tr.setSelection(selected).scrollIntoView());
  const count = selected.ranges.length;
  editor.emit('said', count === 1 ? '1 cell selected.' : `${count} cells selected.`);
  return true;
}

/** The place right before the cell that a position stands in; null outside of the grid. */
function cellOf($pos: ResolvedPos): ResolvedPos | null {
  if (inTable($pos)?.part !== 'tableGrid' || $pos.depth < 4) return null;
  return $pos.doc.resolve($pos.before(4));
}

function isAtEdge(view: EditorView, arrow: Arrow): boolean {
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || !selection.$anchor.sameParent(selection.$head)) return false;
  const { axis, step } = directionOf(view, arrow);
  // A cell is one line of text, though it may be drawn on several.
  if (axis === 'vert') return view.endOfTextblock(step < 0 ? 'up' : 'down');
  const { parentOffset, parent } = selection.$head;
  return parentOffset === (step < 0 ? 0 : parent.content.size);
}

/** Columns run the way the text does. */
function directionOf(view: EditorView, arrow: Arrow): { axis: 'horiz' | 'vert'; step: 1 | -1 } {
  if (arrow === 'up' || arrow === 'down') return { axis: 'vert', step: arrow === 'up' ? -1 : 1 };
  const isRightToLeft = getComputedStyle(view.dom).direction === 'rtl';
  return { axis: 'horiz', step: (arrow === 'right') === isRightToLeft ? -1 : 1 };
}
