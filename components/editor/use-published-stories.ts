'use client';

import { useEffect, useState } from 'react';
import { searchPublishedAction } from '@/server/actions/search-published';
import type { FoundStory } from '@/server/site/story-link';

/** How long a person must have stopped typing before the newsroom is asked, in milliseconds. */
const REST = 180;
const LEAST_LETTERS = 2;
const MOST_SHOWN = 8;

/** Our own stories that fit these words, a moment after they were typed. Null while nothing has been looked for. */
export function usePublishedStories(words: string): FoundStory[] | null {
  const [stories, setStories] = useState<FoundStory[] | null>(null);
  const query = words.trim();
  useEffect(() => {
    if (query.length < LEAST_LETTERS) {
      setStories(null);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      // What cannot be asked finds nothing: an address can still be typed.
      const outcome = await searchPublishedAction({ query }).catch(() => null);
      if (isWanted) setStories(outcome?.ok ? outcome.value.slice(0, MOST_SHOWN) : []);
    }, REST);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [query]);
  return stories;
}
