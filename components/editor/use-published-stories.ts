'use client';

import { useEffect, useState } from 'react';
import { findPublishedStoriesAction } from '@/server/actions/published-stories';
import type { PublishedStory } from '@/server/stories/find-published';

/** How long a person must have stopped typing before the newsroom is asked, in milliseconds. */
const REST = 180;
const LEAST_LETTERS = 2;

/** Our own stories that fit these words, a moment after they were typed. Null while nothing has been looked for. */
export function usePublishedStories(words: string): PublishedStory[] | null {
  const [stories, setStories] = useState<PublishedStory[] | null>(null);
  const query = words.trim();
  useEffect(() => {
    if (query.length < LEAST_LETTERS) {
      setStories(null);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      // What cannot be asked finds nothing: an address can still be typed.
      const outcome = await findPublishedStoriesAction({ query }).catch(() => null);
      if (isWanted) setStories(outcome?.ok ? outcome.value : []);
    }, REST);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [query]);
  return stories;
}
