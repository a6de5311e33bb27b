'use client';

import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { elementAtHeight } from './block-dom';
import { useToldState } from './use-told-state';

/** The block that the mouse is beside or over, until somebody types. `isHeld` keeps it while it is dragged. */
export function useHoveredBlock(editor: Editor, sheet: HTMLElement, isHeld: boolean): HTMLElement | null {
  const [element, setElement] = useToldState<HTMLElement | null>(null);
  useEffect(() => {
    if (isHeld) return;
    let frame = 0;
    const moved = ({ pointerType, clientY, buttons }: PointerEvent) => {
      if (pointerType !== 'mouse' || buttons !== 0) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const found = elementAtHeight(editor.view, clientY);
        if (found !== undefined) setElement(found);
      });
    };
    const hide = () => {
      cancelAnimationFrame(frame);
      setElement(null);
    };
    sheet.addEventListener('pointermove', moved);
    sheet.addEventListener('pointerleave', hide);
    editor.on('update', hide);
    return () => {
      cancelAnimationFrame(frame);
      sheet.removeEventListener('pointermove', moved);
      sheet.removeEventListener('pointerleave', hide);
      editor.off('update', hide);
    };
  }, [editor, sheet, isHeld, setElement]);
  return element;
}
