'use client';

import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { useEffect } from 'react';

/** Bar and toolbar above the text, and the toolbar of a phone below it, in pixels: the caret must not go behind them. */
const PLAIN = { top: 112, bottom: 72, left: 0, right: 0 };

/**
 * How much room the editor keeps around the caret when it scrolls it into view, which it does after each key anyway: a
 * little, or, like a typewriter, so much that the line that is written stays in the middle.
 */
export function useCaretRoom(body: Editor | null, isTypewriter: boolean): void {
  useEffect(() => {
    if (!body) return;
    const settle = () => {
      const half = Math.floor(window.innerHeight * 0.42);
      const room = isTypewriter ? { ...PLAIN, top: half, bottom: half } : PLAIN;
      if (body.isDestroyed) return;
      body.view.setProps({
        scrollThreshold: room,
        scrollMargin: room,
        handleScrollToSelection: (view) => isInSight(view, room),
      });
    };
    settle();
    window.addEventListener('resize', settle);
    return () => window.removeEventListener('resize', settle);
  }, [body, isTypewriter]);
}

/**
 * Whether the caret is where it should be already, which it mostly is. Without this the editor asks the browser for the
 * places of everything around the text at each key press. Only what stands at the top of the body is known to have
 * nothing around it that scrolls by itself, as a wide table does.
 */
function isInSight(view: EditorView, { top, bottom }: typeof PLAIN): boolean {
  const { $head, empty } = view.state.selection;
  if (!empty || $head.depth !== 1) return false;
  const caret = view.coordsAtPos($head.pos, 1);
  return caret.top >= top && caret.bottom <= window.innerHeight - bottom;
}
