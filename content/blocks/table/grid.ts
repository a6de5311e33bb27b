import type { ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** Where a position stands in a table: the block itself, and the part of it. */
export interface InTable {
  table: number;
  grid: number;
  part: 'tableCaption' | 'tableGrid' | 'tableSource';
}

/** The table that a position stands in, or null. Tables are blocks of the body, so the answer costs nothing. */
export function inTable($pos: ResolvedPos): InTable | null {
  const block = $pos.depth > 1 ? $pos.node(1) : null;
  if (block?.type.name !== 'table') return null;
  const part = $pos.node(2).type.name;
  if (part !== 'tableCaption' && part !== 'tableGrid' && part !== 'tableSource') return null;
  const table = $pos.before(1);
  return { table, grid: table + 1 + block.child(0).nodeSize, part };
}

/** Whether the selection stands in the cells of the table whose grid begins at a position. */
export function isInGrid({ selection }: EditorState, grid: number): boolean {
  return [selection.$anchor, selection.$head].every(($pos) => {
    const place = inTable($pos);
    return place?.part === 'tableGrid' && place.grid === grid && $pos.depth > 2;
  });
}
