import { Fragment, type Node, DOMParser as Parser, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { newBlockId } from '../block-id';
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

/** Clean markup as a part of the document, every space of it kept. */
export function sliceOf(state: EditorState, html: string): Slice {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { $from } = state.selection;
  const { content } = Parser.fromSchema(state.schema).parse(body, { preserveWhitespace: 'full' });
  return opened(content, /^list/.test($from.depth > 1 ? $from.node(-1).type.name : ''));
}

/** Puts a part in place of the selection, as a step of its own for Undo. */
export function putIn(view: EditorView, slice: Slice): void {
  const { state } = view;
  const transaction = state.tr.replaceSelection(
    new Slice(withIds(slice.content), slice.openStart, slice.openEnd),
  );
  giveMissingIds(transaction);
  beginUndoStep(state);
  view.dispatch(transaction.setMeta(HAS_OWN_IDS, true).scrollIntoView());
  beginUndoStep(state);
}

// Text at the ends flows into the lines it is put into; a list does so only inside a list.
function opened(content: Fragment, isInList: boolean): Slice {
  const depth = (node: Node | null) => {
    if (!node) return 0;
    if (node.isTextblock) return 1;
    return isInList && /List$/.test(node.type.name) ? 3 : 0;
  };
  return new Slice(content, depth(content.firstChild), depth(content.lastChild));
}

function withIds(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    nodes.push(identified(node));
  });
  return Fragment.from(nodes);
}

function identified(node: Node): Node {
  if (node.isText) return node;
  const inside = node.isTextblock ? node.content : withIds(node.content);
  const needsId = 'id' in node.attrs && node.attrs.id === null;
  return node.type.create(needsId ? { ...node.attrs, id: newBlockId() } : node.attrs, inside, node.marks);
}

// A paragraph that was cut in two has left its id to both halves.
function giveMissingIds(transaction: Transaction): void {
  const seen = new Set<unknown>();
  transaction.doc.descendants((node, position) => {
    if (!('id' in node.attrs)) return;
    const { id } = node.attrs;
    if (id === null || seen.has(id)) transaction.setNodeAttribute(position, 'id', newBlockId());
    seen.add(id);
  });
}

function beginUndoStep(state: EditorState): void {
  yUndoPluginKey.getState(state)?.undoManager.stopCapturing();
}
