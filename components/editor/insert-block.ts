import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { DocNode } from '@/content/document';
import { placeForBlock } from './place-for-block';

/**
 * Puts a block in place of the empty paragraph the caret stands in, else after the block it stands in; keeps a
 * paragraph below it to go on writing, and sets the caret into the block's first text, or below when it has none.
 */
export function insertBlock(editor: Editor, block: DocNode): void {
  const { state, view } = editor;
  const node = state.schema.nodeFromJSON(block);
  const { from, to } = placeForBlock(state);
  const isLast = to === state.doc.content.size;
  const paragraph = state.schema.nodes.paragraph?.create();
  const transaction = state.tr.replaceWith(from, to, isLast && paragraph ? [node, paragraph] : node);
  const caret = node.isAtom ? from + node.nodeSize : from + 1;
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(caret))).scrollIntoView();
  view.dispatch(transaction);
  view.focus();
}
