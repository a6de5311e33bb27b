import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Brings a block into view and sets the caret into it. Does nothing when the block is gone meanwhile. */
export function jumpToBlock(editor: Editor | null, blockId: string): void {
  if (!editor) return;
  const { state, view } = editor;
  state.doc.forEach((node, position) => {
    if (node.attrs.id !== blockId) return;
    const selection = TextSelection.near(state.doc.resolve(position + 1));
    view.dispatch(state.tr.setSelection(selection));
    view.focus();
    const dom = view.nodeDOM(position);
    if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
  });
}
