'use client';

import type { KeyboardEvent, PointerEvent } from 'react';
import { focusAt, focusInWords, type PhotoFocus } from '@/content/focus';
import type { PhotoView } from '@/content/views-of-media';
import styles from './focus-pad.module.css';
import { PhotoPicture } from './photo-picture';

interface FocusPadProps {
  view: PhotoView;
  focus: PhotoFocus;
  onMove(focus: PhotoFocus): void;
}

/** A photo with the point that crops keep: moved with the pointer, or with the arrow keys, faster with Shift. */
export function FocusPad({ view, focus, onMove }: FocusPadProps) {
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onMove(focusAt((event.clientX - left) / width, (event.clientY - top) / height));
  };
  return (
    <div
      className={styles.pad}
      style={shapeOf(view)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => (event.buttons > 0 ? follow(event) : undefined)}
    >
      <PhotoPicture view={view} sizes="(max-width: 40rem) 100vw, 24rem" />
      {/* A range knows one direction only; this one is moved in two, and says both. */}
      <span
        role="slider"
        tabIndex={0}
        aria-label="Focal point"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(focus.x * 100)}
        aria-valuetext={focusInWords(focus)}
        className={styles.point}
        style={{ left: `${focus.x * 100}%`, top: `${focus.y * 100}%` }}
        onKeyDown={(event) => {
          const moved = movedByKey(focus, event);
          if (!moved) return;
          event.preventDefault();
          onMove(moved);
        }}
      />
    </div>
  );
}

const HIGHEST = 24;

/** In the photo's own shape, and no higher than a screen has room for beside the rest. */
function shapeOf({ width, height }: PhotoView) {
  const ratio = width / height;
  return { aspectRatio: ratio, width: `min(100%, ${HIGHEST * ratio}rem)` };
}

const STEPS: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function movedByKey(
  { x, y }: PhotoFocus,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
): PhotoFocus | null {
  const step = STEPS[key];
  if (!step) return null;
  const [across, down] = step;
  const length = shiftKey ? 0.1 : 0.01;
  return focusAt(x + across * length, y + down * length);
}
