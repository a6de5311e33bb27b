'use client';

import { useCallback, useState } from 'react';
import type { DetailClash, StoryDetail } from '@/newsroom/story-details';
import type { DetailsWish } from './use-story';

/** A clash that waits for a decision, with what would be written if it is "mine". */
export interface OpenClash extends DetailClash {
  wish: DetailsWish;
}

export type Clashes = Partial<Record<StoryDetail, OpenClash>>;

/** The details that two people set at once, until one of the values is chosen. */
export function useClashes() {
  const [clashes, setClashes] = useState<Clashes>({});

  const noteClashes = useCallback((found: readonly DetailClash[], wish: DetailsWish) => {
    const open = found.map((clash) => [
      clash.detail,
      { ...clash, wish: { [clash.detail]: wish[clash.detail] } },
    ]);
    setClashes((before) => ({ ...before, ...Object.fromEntries(open) }));
  }, []);
  const forgetClashes = useCallback((details: readonly string[]) => {
    setClashes((before) => {
      const rest = Object.entries(before).filter(([detail]) => !details.includes(detail));
      return rest.length === Object.keys(before).length ? before : Object.fromEntries(rest);
    });
  }, []);

  return { clashes, noteClashes, forgetClashes };
}
