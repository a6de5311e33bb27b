'use client';

import { useEffect, useMemo } from 'react';
import type { LiveStory } from '../live-story';
import { PhotosUnderway } from './photos-underway';

/** The pictures on their way into a story, for as long as it is open. Who closes the page meanwhile is asked first. */
export function usePhotosUnderway(live: LiveStory): PhotosUnderway {
  const underway = useMemo(() => new PhotosUnderway(live.carets), [live]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (underway.uploads.isUnderway()) event.preventDefault();
    };
    underway.open();
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      underway.close();
    };
  }, [underway]);
  return underway;
}
