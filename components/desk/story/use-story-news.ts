'use client';

import { useCallback, useEffect, useRef } from 'react';
import type { News } from '@/components/editor/live-story';
import { waitInTurn } from './in-turn';

interface Story {
  /** Whether this screen shows already what is told. */
  knows(news: News): boolean;
  /** Waits for what this screen is asking the newsroom at the moment. */
  answered(): Promise<unknown>;
  refresh(): Promise<unknown>;
}

/**
 * Reads the story anew when the newsroom says that it has moved or that its details have changed, unless this screen
 * knows already, or learns it from the answer to what it did itself. Many who are told at once ask one after the other; several news in a row are one question.
 */
export function useStoryNews({ knows, answered, refresh }: Story): (news: News, colleagues: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<News[]>([]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return useCallback(
    (news, colleagues) => {
      waiting.current.push(news);
      timer.current ??= setTimeout(async () => {
        timer.current = undefined;
        await answered();
        const isNew = waiting.current.some((each) => !knows(each));
        waiting.current = [];
        if (isNew) void refresh();
      }, waitInTurn(colleagues));
    },
    [knows, answered, refresh],
  );
}
