import type { Editor } from '@tiptap/core';
import { announceAndShow } from '@/components/editor/announce';
import { jumpToBlock } from './jump-to-block';

const PREFIX = '#block-';

/**
 * Goes to the block that the page's address names, now and whenever that part of the address changes. Says so when the
 * block is gone. Ends with the editor.
 */
export function followBlockAddress(editor: Editor): void {
  const follow = () => {
    const { hash } = window.location;
    if (!hash.startsWith(PREFIX)) return;
    const id = hash.slice(PREFIX.length);
    if (editor.state.doc.children.some((block) => block.attrs.id === id)) jumpToBlock(editor, id);
    else announceAndShow('The block that this link leads to is no longer in the story.');
  };
  // Photos and posts are drawn after the text; before, the page is not yet as long as it will be.
  requestAnimationFrame(() => requestAnimationFrame(follow));
  window.addEventListener('hashchange', follow);
  editor.on('destroy', () => window.removeEventListener('hashchange', follow));
}
