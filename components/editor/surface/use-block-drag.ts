'use client';

import type { Editor } from '@tiptap/core';
import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { moveToGap } from './block-deeds';
import { gapAtHeight, indexOfElement } from './block-dom';

/** How far a press may slip and still be a click, and how near to an edge the page begins to scroll, in pixels. */
const SLIP = 4;
const EDGE = 96;
const SCROLL = 14;

interface Drag {
  element: HTMLElement;
  startY: number;
  y: number;
}

/**
 * Dragging a block by its handle. `gapTop` is where on the screen it would be put, null while nothing is dragged. Escape
 * calls it off. Pointer events, because the browser's own dragging would drop by one change that is both out and in.
 */
export function useBlockDrag(editor: Editor) {
  const drag = useRef<Drag | null>(null);
  const [gapTop, setGapTop] = useState<number | null>(null);
  const isDragging = gapTop !== null;

  const stop = useCallback(() => {
    drag.current = null;
    setGapTop(null);
  }, []);

  useEffect(() => {
    if (!isDragging) return;
    const callOff = (event: KeyboardEvent) => {
      if (event.key === 'Escape') stop();
    };
    let frame = requestAnimationFrame(function follow() {
      const { y = 0 } = drag.current ?? {};
      scrollNearEdge(y);
      setGapTop(gapAtHeight(editor.view, y).top);
      frame = requestAnimationFrame(follow);
    });
    window.addEventListener('keydown', callOff, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', callOff, true);
    };
  }, [editor, isDragging, stop]);

  const begin = (event: ReactPointerEvent<HTMLElement>, element: HTMLElement) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { element, startY: event.clientY, y: event.clientY };
  };
  const follow = ({ clientY }: ReactPointerEvent) => {
    if (!drag.current) return;
    drag.current.y = clientY;
    if (!isDragging && Math.abs(clientY - drag.current.startY) > SLIP) {
      setGapTop(gapAtHeight(editor.view, clientY).top);
    }
  };
  /** Says whether something was dragged, so that the click that follows is none. */
  const end = (): boolean => {
    const dragged = drag.current;
    stop();
    if (!dragged || !isDragging) return false;
    const index = indexOfElement(editor.view, dragged.element);
    if (index !== null) moveToGap(editor, index, gapAtHeight(editor.view, dragged.y).gap);
    return true;
  };
  return { gapTop, begin, follow, end, stop };
}

function scrollNearEdge(y: number): void {
  if (y < EDGE) window.scrollBy(0, -SCROLL);
  if (y > window.innerHeight - EDGE) window.scrollBy(0, SCROLL);
}
