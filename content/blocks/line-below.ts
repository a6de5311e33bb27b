import type { Editor } from '@tiptap/core';
import { TextSelection, type Transaction } from '@tiptap/pm/state';

/** Moves the caret out of the block it stands in, to an empty line below; makes one where there is none. */
export function lineBelow({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth === 0) return false;
  view.dispatch(toLineBelow(state.tr, $from.after(1)));
  return true;
}

/** The same at the end of a change, for the block that ended here before it. */
export function toLineBelow(transaction: Transaction, end: number): Transaction {
  const below = transaction.mapping.map(end);
  const paragraph = transaction.doc.type.schema.nodes.paragraph?.create();
  if (!paragraph) return transaction;
  const next = transaction.doc.nodeAt(below);
  const isEmptyLine = next?.type === paragraph.type && next.content.size === 0;
  if (!isEmptyLine) transaction.insert(below, paragraph);
  return transaction.setSelection(TextSelection.create(transaction.doc, below + 1)).scrollIntoView();
}
