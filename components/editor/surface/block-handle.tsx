'use client';

import type { Editor } from '@tiptap/core';
import { GripVertical } from 'lucide-react';
import { useRef } from 'react';
import { indexOfElement } from './block-dom';
import styles from './block-handle.module.css';
import { blockAt } from './block-place';
import { useBlockDrag } from './use-block-drag';
import { useHoveredBlock } from './use-hovered-block';

interface BlockHandleProps {
  editor: Editor;
  sheet: HTMLElement;
  onMenu(blockId: string): void;
}

/**
 * The handle beside the block under the mouse: dragged, it moves the block; clicked, it opens the block's menu. Not a
 * stop of Tab: the keys and the toolbar reach the same.
 */
export function BlockHandle({ editor, sheet, onMenu }: BlockHandleProps) {
  const wasDragged = useRef(false);
  const { gapTop, begin, follow, end, stop } = useBlockDrag(editor);
  const element = useHoveredBlock(editor, sheet, gapTop !== null);
  if (!element) return null;
  const at = placeIn(sheet, element);

  function openMenu() {
    const index = element && indexOfElement(editor.view, element);
    const id = index === null ? null : blockAt(editor.state.doc, index)?.node.attrs.id;
    if (!wasDragged.current && typeof id === 'string') onMenu(id);
    wasDragged.current = false;
  }

  return (
    <>
      <button
        type="button"
        className={styles.handle}
        style={{ top: at.lineMiddle, [at.isRightToLeft ? 'right' : 'left']: at.edge }}
        aria-label="Drag to move this block, click for what can be done with it"
        title="Drag to move, click for more"
        aria-haspopup="menu"
        tabIndex={-1}
        data-dragging={gapTop !== null || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => begin(event, element)}
        onPointerMove={follow}
        onPointerUp={() => {
          wasDragged.current = end();
        }}
        onPointerCancel={stop}
        onClick={openMenu}
      >
        <GripVertical aria-hidden size={17} />
      </button>
      {gapTop === null ? null : (
        <>
          <div
            className={styles.lifted}
            style={{ top: at.top, left: at.left, width: at.width, height: at.height }}
          />
          <div
            className={styles.gap}
            style={{ top: gapTop - sheet.getBoundingClientRect().top, left: at.left, width: at.width }}
          />
        </>
      )}
    </>
  );
}

/** Room between a block and its handle, and half of the handle's height, in pixels. */
const HANDLE = { away: 30, half: 14 };

function placeIn(sheet: HTMLElement, element: HTMLElement) {
  const [outer, inner] = [sheet.getBoundingClientRect(), element.getBoundingClientRect()];
  const { direction, lineHeight } = getComputedStyle(element);
  const line = Math.min(Number.parseFloat(lineHeight) || inner.height, inner.height);
  const isRightToLeft = direction === 'rtl';
  return {
    top: inner.top - outer.top,
    left: inner.left - outer.left,
    width: inner.width,
    height: inner.height,
    lineMiddle: inner.top - outer.top + line / 2 - HANDLE.half,
    edge: (isRightToLeft ? outer.right - inner.right : inner.left - outer.left) - HANDLE.away,
    isRightToLeft,
  };
}
