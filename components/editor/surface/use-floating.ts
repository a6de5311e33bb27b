'use client';

import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef } from 'react';

interface Floating {
  editor: Editor;
  /** Where on the screen the layer belongs; asked again whenever something scrolls. Must be stable. */
  place(): DOMRect;
  placement: Placement;
  distance: number;
}

/** Room that is kept to the window's edges, in pixels; at the top, to the bars that stay there. */
const MARGIN = { top: 104, right: 8, bottom: 8, left: 8 };

/** Keeps a layer of `position: fixed` beside a place in the text, on the other side of it when there is no room. */
export function useFloating({
  editor,
  place,
  placement,
  distance,
}: Floating): RefObject<HTMLDivElement | null> {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = layer.current;
    if (!element) return;
    const anchor = { getBoundingClientRect: place, contextElement: editor.view.dom };
    const middleware = [
      offset(distance),
      flip({ padding: MARGIN }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => element.style.setProperty('--room', `${availableHeight}px`),
      }),
    ];
    return autoUpdate(anchor, element, async () => {
      const { x, y } = await computePosition(anchor, element, { placement, strategy: 'fixed', middleware });
      Object.assign(element.style, { left: `${x}px`, top: `${y}px`, visibility: 'visible' });
    });
  }, [editor, place, placement, distance]);
  return layer;
}
