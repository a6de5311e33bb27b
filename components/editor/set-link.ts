import type { Editor } from '@tiptap/core';
import { announce } from './announce';

/** Links the selected words or the link the caret is in; where there are none, puts in the words given here. */
export function setLink(editor: Editor, { href, words }: { href: string; words: string }): void {
  const chain = editor.chain().focus();
  const isNew = editor.state.selection.empty && !editor.isActive('link');
  if (isNew) chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] });
  else chain.extendMarkRange('link').setMark('link', { href });
  chain.run();
  announce('Link set.');
}

export function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
  announce('Link removed.');
}
