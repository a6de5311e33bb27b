'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import { BlockHandle } from './block-handle';
import { SelectionTools } from './selection-tools';
import { useRestingSelection } from './use-resting-selection';

export interface SurfaceProps {
  editor: Editor;
  sheet: HTMLElement;
  onLink(): void;
  onComment: (() => void) | undefined;
  onBlockMenu(blockId: string): void;
}

/** What comes up around the text by itself: the tools of a selection, the handle of the block under the mouse. */
export function Surface({ editor, sheet, onLink, onComment, onBlockMenu }: SurfaceProps) {
  const isResting = useRestingSelection(editor, isInTools);
  const [isClosed, setIsClosed] = useState(false);
  const close = useCallback(() => setIsClosed(true), []);
  // Closed for this selection only: the next one has its tools again.
  if (isClosed && !isResting) setIsClosed(false);
  return (
    <>
      {isResting && !isClosed ? <SelectionTools {...{ editor, onLink, onComment }} onClose={close} /> : null}
      <BlockHandle editor={editor} sheet={sheet} onMenu={onBlockMenu} />
    </>
  );
}

function isInTools(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-selection-tools]') !== null;
}
