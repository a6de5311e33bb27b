import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { announce, announceAndShow } from '../announce';
import { newBlockId } from '../block-id';
import { blockInWords, nameOfBlock } from './block-names';
import { type BlockRange, blockAt, selectedBlocks } from './block-place';
import { moveBlocks } from './move-blocks';
import { asOneUndo } from './one-undo';
import { spoken } from './spoken-deed';

/** Moves blocks by one place and says past what. */
export function moveByOne(editor: Editor, blocks: BlockRange, direction: 'up' | 'down'): void {
  const passed = blockAt(editor.state.doc, direction === 'up' ? blocks.first - 1 : blocks.last + 1);
  if (!passed) {
    announce(direction === 'up' ? 'This is the first block.' : 'This is the last block.');
    return;
  }
  const gap = direction === 'up' ? blocks.first - 1 : blocks.last + 2;
  if (!moveBlocks(editor, blocks, gap)) return;
  announce(`Moved ${direction === 'up' ? 'above' : 'below'} ${blockInWords(passed.node)}.`);
}

/** Moves one block into a gap between two others and says where it stands now. */
export function moveToGap(editor: Editor, index: number, gap: number): void {
  if (!moveBlocks(editor, { first: index, last: index }, gap)) return;
  const now = gap > index ? gap - 1 : gap;
  const below = blockAt(editor.state.doc, now + 1);
  announce(below ? `Moved above ${blockInWords(below.node)}.` : 'Moved to the end.');
}

/** Puts the same block below, under an id of its own, and the caret into it. */
export function duplicateBlock(editor: Editor, index: number): void {
  const place = blockAt(editor.state.doc, index);
  if (!place) return;
  const { state, view } = editor;
  const below = place.position + place.node.nodeSize;
  asOneUndo(editor, () => {
    const transaction = state.tr.insert(below, withNewIds(place.node));
    view.dispatch(spoken(transaction.setSelection(intoBlock(transaction.doc, below)).scrollIntoView()));
  });
  announce(`${nameOfBlock(place.node)} duplicated.`);
}

/** Takes a block out. The body's only block leaves an empty paragraph. */
export function removeBlock(editor: Editor, index: number): void {
  const place = blockAt(editor.state.doc, index);
  if (!place) return;
  const { state, view } = editor;
  const end = place.position + place.node.nodeSize;
  asOneUndo(editor, () => {
    const paragraph = state.schema.nodes.paragraph?.create({ id: newBlockId() });
    const isOnly = state.doc.childCount === 1;
    const transaction =
      isOnly && paragraph
        ? state.tr.replaceWith(place.position, end, paragraph)
        : state.tr.delete(place.position, end);
    const near = Math.min(place.position, transaction.doc.content.size - 1);
    view.dispatch(spoken(transaction.setSelection(intoBlock(transaction.doc, near)).scrollIntoView()));
  });
  announce(`${nameOfBlock(place.node)} deleted.`);
}

/** Puts the address of a block on the clipboard; whoever opens it gets this story at this block. */
export async function copyLinkToBlock(editor: Editor, index: number): Promise<void> {
  const id: unknown = blockAt(editor.state.doc, index)?.node.attrs.id;
  if (typeof id !== 'string') return;
  const address = new URL(`#block-${id}`, window.location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    announceAndShow('Link to this block copied.');
  } catch {
    announceAndShow('The browser did not let the link be copied.');
  }
}

/** The block that the caret stands in, or the first of those that are selected. */
export function blockOfCaret(editor: Editor): number {
  return selectedBlocks(editor.state).first;
}

function intoBlock(doc: Node, position: number): Selection {
  const block = doc.resolve(position);
  const next = block.nodeAfter;
  return next?.isAtom
    ? Selection.fromJSON(doc, { type: 'node', anchor: position })
    : Selection.near(doc.resolve(position + 1));
}

// Also inside: a part may carry an id of its own, and two of the same would be one to whoever points at it.
function withNewIds(node: Node): Node {
  const attrs = typeof node.attrs.id === 'string' ? { ...node.attrs, id: newBlockId() } : node.attrs;
  if (node.isText) return node;
  const children: Node[] = [];
  node.forEach((child) => {
    children.push(withNewIds(child));
  });
  return node.type.create(attrs, children, node.marks);
}
