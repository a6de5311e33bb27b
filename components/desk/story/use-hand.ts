'use client';

import { useRef } from 'react';

/**
 * Remembers which details revision was on the screen when somebody took hold of a list to choose from: while it is open
 * it covers what a colleague sets meanwhile, and that must not be overwritten unseen.
 */
export function useHand(revision: number) {
  const held = useRef<number | null>(null);
  const hold = () => {
    held.current ??= revision;
  };
  const letGo = () => {
    held.current = null;
  };
  return {
    seen: () => held.current ?? revision,
    letGo,
    hand: { onPointerDown: hold, onKeyDown: hold, onBlur: letGo },
  };
}
