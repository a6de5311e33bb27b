'use client';

import { useCallback, useEffect, useRef } from 'react';
import { atRest } from '@/components/editor/at-rest';
import type { LiveStory } from '@/components/editor/live-story';
import { waitInTurn } from './in-turn';

/** How long the text is given to reach the newsroom when somebody presses a button right after typing. */
const PATIENCE = 8_000;
/** After the last change: soon enough for Checks to feel alive, seldom enough not to be asked at each letter. */
const QUIET = 1_000;

/**
 * Reads the story anew once the text rests, whoever typed, so that checks and hash belong to what is on the screen.
 * Answers whether all of it is saved, waiting a little when it is under way; who presses before the text has rested
 * has it read first, for what they decide on is the text they see.
 */
export function useSavedText(
  live: LiveStory | null,
  refresh: () => Promise<unknown>,
): () => Promise<boolean> {
  const changes = useRef(0);
  const changesRead = useRef(0);

  const settle = useCallback(async (): Promise<boolean> => {
    if (!live || !(await savedWithin(live, PATIENCE))) return false;
    const upTo = changes.current;
    if (changesRead.current === upTo) return true;
    await refresh();
    changesRead.current = Math.max(changesRead.current, upTo);
    return true;
  }, [live, refresh]);

  useEffect(() => {
    if (!live) return;
    let turn: ReturnType<typeof setTimeout> | undefined;
    const quiet = atRest(QUIET, () => {
      clearTimeout(turn);
      // Letters that wait to be written are typing too.
      if (live.letters.areWaiting) return quiet.again();
      turn = setTimeout(() => void settle(), waitInTurn(live.presence.current().length));
    });
    const changed = () => {
      // The text that arrives when the story is opened is the one that the page was made from.
      if (!live.current().isReady) return;
      changes.current += 1;
      quiet.again();
    };
    live.doc.on('update', changed);
    return () => {
      quiet.cancel();
      clearTimeout(turn);
      live.doc.off('update', changed);
    };
  }, [live, settle]);

  return settle;
}

function savedWithin(live: LiveStory, milliseconds: number): Promise<boolean> {
  if (live.save() === 'saved') return Promise.resolve(true);
  return new Promise((resolve) => {
    const stop = live.subscribe(() => live.save() === 'saved' && answer(true));
    const timer = setTimeout(() => answer(false), milliseconds);
    function answer(isSaved: boolean) {
      clearTimeout(timer);
      stop();
      resolve(isSaved);
    }
  });
}
