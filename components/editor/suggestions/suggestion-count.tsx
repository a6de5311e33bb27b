'use client';

import { useSyncExternalStore } from 'react';
import type { Suggesting } from './suggesting';

/** How many suggestions are open. */
export function SuggestionCount({ suggesting: { list } }: { suggesting: Suggesting }) {
  return useSyncExternalStore(list.subscribe, list.current, list.current).length || null;
}
