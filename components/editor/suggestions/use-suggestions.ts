'use client';

import { useSyncExternalStore } from 'react';
import type { LiveStory } from '../live-story';
import type { Suggesting } from './suggesting';

/** Whether what is typed becomes suggestions. */
export function useIsSuggesting(live: LiveStory): boolean {
  return useSyncExternalStore(live.subscribe, () => live.current().isSuggesting, no);
}

/** Whether anything is suggested in the text on the screen. */
export function useHasSuggestions(suggesting: Suggesting | null): boolean {
  return useSyncExternalStore(
    suggesting?.list.subscribe ?? nothingChanges,
    () => (suggesting?.list.current().length ?? 0) > 0,
    no,
  );
}

const nothingChanges = () => () => undefined;
const no = () => false;
