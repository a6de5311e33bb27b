'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { LibraryPlace } from '@/newsroom/library-view';
import type { PhotoCard } from '@/newsroom/photo-card';
import { browsePhotosAction } from '@/server/actions/photos';

const PAUSE = 150;

interface Found {
  photos: PhotoCard[];
  next: LibraryPlace | null;
}

/** The library as a dialog shows it: the newest photos, or those that have the words typed so far; `more` adds a page. */
export function useLibrary() {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The number of the last question: an answer to an earlier one comes too late.
  const turn = useRef(0);

  const load = useCallback(async (question: string, before: Found | null) => {
    turn.current += 1;
    const own = turn.current;
    const outcome = await browsePhotosAction({ query: question, after: before?.next ?? null }).catch(
      () => null,
    );
    if (own !== turn.current || !outcome?.ok) return;
    setFound({ photos: [...(before?.photos ?? []), ...outcome.value.photos], next: outcome.value.next });
  }, []);

  useEffect(() => {
    void load('', null);
    return () => clearTimeout(timer.current);
  }, [load]);

  const ask = (words: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setQuery(words);
      void load(words, null);
    }, PAUSE);
  };
  const more = () => void load(query, found);
  return { photos: found?.photos ?? null, query, ask, hasMore: found !== null && found.next !== null, more };
}
