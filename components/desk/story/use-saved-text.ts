'use client';

import { useCallback, useEffect, useRef } from 'react';
import type { LiveSnapshot, LiveStory } from '@/components/editor/live-story';

/** How long the text is given to reach the newsroom when somebody presses a button right after typing. */
const PATIENCE = 8_000;
/** After the last key press: soon enough for Checks to feel alive, seldom enough not to be asked at each letter. */
const QUIET = 1_200;

/**
 * Reads the story anew once typing rests, and answers whether everything on the screen is saved, waiting for it a
 * little when it is under way.
 */
export function useSavedText(
  live: LiveStory | null,
  snapshot: LiveSnapshot,
  refresh: () => Promise<unknown>,
): () => Promise<boolean> {
  const wasTyping = useRef(false);
  const { save, isReady } = snapshot;
  useEffect(() => {
    if (!isReady) return;
    if (save !== 'saved') wasTyping.current = true;
    if (save !== 'saved' || !wasTyping.current) return;
    const timer = setTimeout(() => {
      wasTyping.current = false;
      void refresh();
    }, QUIET);
    return () => clearTimeout(timer);
  }, [save, isReady, refresh]);

  return useCallback(() => (live ? savedWithin(live, PATIENCE) : Promise.resolve(false)), [live]);
}

function savedWithin(live: LiveStory, milliseconds: number): Promise<boolean> {
  if (live.current().save === 'saved') return Promise.resolve(true);
  return new Promise((resolve) => {
    const stop = live.subscribe(() => live.current().save === 'saved' && answer(true));
    const timer = setTimeout(() => answer(false), milliseconds);
    function answer(isSaved: boolean) {
      clearTimeout(timer);
      stop();
      resolve(isSaved);
    }
  });
}
