'use client';

import { useEffect, useMemo } from 'react';
import type { LiveStory } from '../live-story';
import { useUploadCare } from '../uploads/use-upload-care';
import { PhotosUnderway } from './photos-underway';

/** The pictures on their way into a story, for as long as it is open. */
export function usePhotosUnderway(live: LiveStory): PhotosUnderway {
  const underway = useMemo(() => new PhotosUnderway(live), [live]);
  useEffect(() => {
    underway.open();
    return () => underway.close();
  }, [underway]);
  useUploadCare(underway.uploads);
  return underway;
}
