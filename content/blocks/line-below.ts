import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Moves the caret out of the block it stands in, to an empty line below; makes one where there is none. */
export function lineBelow({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection;
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!empty || !paragraph || $from.depth === 0) return false;
  const below = $from.after(1);
  const next = state.doc.nodeAt(below);
  const isEmptyLine = next?.type === paragraph.type && next.content.size === 0;
  const transaction = isEmptyLine ? state.tr : state.tr.insert(below, paragraph);
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, below + 1)).scrollIntoView());
  return true;
}
