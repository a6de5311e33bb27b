import { Fragment, type Node, DOMParser as Parser, Slice } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { newBlockId } from '../block-id';
import { endUndoStep } from '../live-text';
import type { Stretch } from '../place-for-block';
import { HAS_OWN_IDS } from './own-ids';

/** What the place of the caret can hold: blocks, paragraphs and nothing else, or words on one line. */
export type Room = 'blocks' | 'paragraphs' | 'line';

/** The room where the selection begins. */
export function roomAt({ selection: { $from } }: EditorState): Room {
  if ($from.depth === 0) return 'blocks';
  const { parent } = $from;
  if (parent.type.name !== 'paragraph' && parent.type.name !== 'heading') return 'line';
  const isFree = $from.depth === 1 || /List$/.test($from.node(1).type.name);
  return isFree ? 'blocks' : 'paragraphs';
}

/** Clean markup as a part whose text at the ends flows into the lines it is put into, every space of it kept. */
export function flowingSlice(state: EditorState, html: string): Slice {
  const { content } = standingSlice(state, html);
  const { $from } = state.selection;
  const isInList = $from.depth > 1 && /^list/.test($from.node(-1).type.name);
  const opening = (node: Node | null) => {
    if (node?.isTextblock) return node.type.name === 'paragraph' || content.childCount === 1 ? 1 : 0;
    // A list flows only into a list.
    return node && isInList && /List$/.test(node.type.name) ? 3 : 0;
  };
  return new Slice(content, opening(content.firstChild), opening(content.lastChild));
}

/** Clean markup as whole blocks, which stay apart from the lines around them. */
export function standingSlice({ schema }: EditorState, html: string): Slice {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return new Slice(Parser.fromSchema(schema).parse(body, { preserveWhitespace: 'full' }).content, 0, 0);
}

/** Puts a part in place of the selection, as a step of its own for Undo; the caret stands behind it. */
export function putIn(view: EditorView, slice: Slice, at = placeFor(view.state, slice)): void {
  const { state } = view;
  const { from, to } = at;
  const transaction = state.tr.replaceRange(
    from,
    to,
    new Slice(withIds(slice.content), slice.openStart, slice.openEnd),
  );
  mendIds(transaction);
  const end = transaction.doc.resolve(transaction.mapping.map(to));
  endUndoStep(state);
  view.dispatch(
    transaction.setSelection(Selection.near(end, -1)).setMeta(HAS_OWN_IDS, true).scrollIntoView(),
  );
  endUndoStep(state);
}

// Whole blocks at the edge of a line go before or behind it: cutting it there would leave an empty one.
function placeFor({ selection: { $from, from, to } }: EditorState, slice: Slice): Stretch {
  const { parent, parentOffset, depth } = $from;
  if (from !== to || depth !== 1 || parent.content.size === 0 || slice.openStart > 0) return { from, to };
  const edge =
    parentOffset === parent.content.size
      ? $from.after()
      : parentOffset === 0 && slice.openEnd === 0
        ? $from.before()
        : from;
  return { from: edge, to: edge };
}

function withIds(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    nodes.push(identified(node));
  });
  return Fragment.from(nodes);
}

function identified(node: Node): Node {
  const needsId = 'id' in node.attrs && node.attrs.id === null;
  return needsId ? node.type.create({ ...node.attrs, id: newBlockId() }, node.content, node.marks) : node;
}

// A paragraph that was cut in two has left its id to both halves, and what came to stand inside a block carries none.
function mendIds(transaction: Transaction): void {
  const { doc } = transaction;
  const seen = new Set<unknown>();
  doc.descendants((node, position, parent) => {
    if (!('id' in node.attrs)) return !node.isTextblock;
    const { id } = node.attrs;
    if (parent !== doc) {
      if (id !== null) transaction.setNodeAttribute(position, 'id', null);
    } else if (id === null || seen.has(id)) transaction.setNodeAttribute(position, 'id', newBlockId());
    seen.add(id);
    return !node.isTextblock;
  });
}
