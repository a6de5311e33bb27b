'use client';

import { useEffect, useRef } from 'react';
import { useShortcut } from '@/components/shortcuts/use-shortcut';
import { announce } from './announce';
import { SAVE_WORDS, type SaveState } from './save-state';

/** How long a trouble must last before it is spoken of, in milliseconds. */
const LASTS = 1_500;

const SENTENCES = {
  saved: 'Everything is saved again.',
  offline: `${SAVE_WORDS.offline}.`,
  not_saved: 'Your text is not saved.',
};

/**
 * Says aloud what somebody who does not see the status line must know: that the text is not saved or only on this
 * device, and that it is saved again after that. Saving as usual is silent; Ctrl/⌘ S asks.
 */
export function useSpokenSaves(state: SaveState): void {
  const spokenOf = useRef<keyof typeof SENTENCES>('saved');
  useEffect(() => {
    if (state === 'saving' || state === spokenOf.current) return;
    const timer = setTimeout(() => {
      spokenOf.current = state;
      announce(SENTENCES[state]);
    }, LASTS);
    return () => clearTimeout(timer);
  }, [state]);

  // The browser would offer to save the page as a file; the text is saved by itself.
  useShortcut('sayWhetherSaved', () => announce(`${SAVE_WORDS[state]}.`));
}
