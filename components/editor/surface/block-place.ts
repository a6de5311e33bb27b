import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** A top-level block of a body and where it stands. */
export interface BlockPlace {
  index: number;
  /** The position right before it. */
  position: number;
  node: Node;
}

/** Blocks that stand together, by their places; both ends included. */
export interface BlockRange {
  first: number;
  last: number;
}

/** The block at a place; null when there is none. */
export function blockAt(doc: Node, index: number): BlockPlace | null {
  const node = doc.maybeChild(index);
  return node ? { index, node, position: startOf(doc, index) } : null;
}

/** The block that carries an id; null when it is gone. */
export function blockWithId(doc: Node, id: string): BlockPlace | null {
  let found: BlockPlace | null = null;
  doc.forEach((node, position, index) => {
    if (node.attrs.id === id) found = { index, position, node };
  });
  return found;
}

/** The blocks that the selection touches; the one it stands in when nothing is selected. */
export function selectedBlocks({ doc, selection }: EditorState): BlockRange {
  const most = doc.childCount - 1;
  const first = Math.min(selection.$from.index(0), most);
  // A selection that ends between two blocks, as that of a whole block does, does not touch the second.
  const last = selection.$to.index(0) - (selection.$to.depth === 0 && !selection.empty ? 1 : 0);
  return { first, last: Math.min(Math.max(first, last), most) };
}

/** The position right before the block at a place; the end of the body for the place after the last. */
export function startOf(doc: Node, index: number): number {
  let position = 0;
  for (let before = 0; before < index; before += 1) position += doc.child(before).nodeSize;
  return position;
}

/** The blocks that carry these ids, when they still stand one below the other; null when they do not. */
export function rangeOfIds(doc: Node, ids: readonly string[]): BlockRange | null {
  const first = ids[0] === undefined ? null : blockWithId(doc, ids[0]);
  if (!first) return null;
  const stand = ids.every((id, place) => blockAt(doc, first.index + place)?.node.attrs.id === id);
  return stand ? { first: first.index, last: first.index + ids.length - 1 } : null;
}
