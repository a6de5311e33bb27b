import type { Editor } from '@tiptap/core';
import { announce } from './announce';

/** Links the selected words or the link the caret is in; where there are none, puts in the words given here. */
export function setLink(editor: Editor, { href, words }: { href: string; words: string }): void {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] });
    // What is typed next is not part of the link.
    chain.unsetMark('link').run();
  } else chain.extendMarkRange('link').setLink({ href }).run();
  announce('Link set.');
}

export function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange('link').unsetLink().run();
  announce('Link removed.');
}
