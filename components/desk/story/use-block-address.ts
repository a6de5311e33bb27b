'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import { jumpToBlock } from './jump-to-block';

const PREFIX = '#block-';
/** How long a block may still be on its way when this device knew the story without it, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Goes to the block that the page's address names: when the story opens, again when it can be typed into (only then
 * can it take the caret), and whenever the address changes. Says so when the block is gone.
 */
export function useBlockAddress(editor: Editor | null, isEditable: boolean): void {
  const followed = useRef('');
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goTo = (id: string): boolean => {
      if (!editor.state.doc.children.some((block) => block.attrs.id === id)) return false;
      jumpToBlock(editor, id);
      if (isEditable) followed.current = id;
      return true;
    };
    const follow = () => {
      clearTimeout(timer);
      const { hash } = window.location;
      const id = hash.slice(PREFIX.length);
      if (!hash.startsWith(PREFIX) || id === followed.current || goTo(id)) return;
      timer = setTimeout(() => {
        if (!goTo(id)) announceAndShow('The block that this link leads to is no longer in the story.');
      }, PATIENCE);
    };
    // By the next frame the text is on the page.
    const frame = requestAnimationFrame(follow);
    window.addEventListener('hashchange', follow);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      window.removeEventListener('hashchange', follow);
    };
  }, [editor, isEditable]);
}
