import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

/** Whether a block opens the body. Asked when blocks come, go or move, and at no key press. */
export function useIsOpening(editor: Editor, getPos: () => number | undefined): boolean {
  const [isOpening, setIsOpening] = useState(() => getPos() === 0);
  useEffect(() => {
    const look = () => setIsOpening(getPos() === 0);
    look();
    const moves = new MutationObserver(look);
    moves.observe(editor.view.dom, { childList: true });
    return () => moves.disconnect();
  }, [editor, getPos]);
  return isOpening;
}
