'use client';

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { PhotoCard } from '@/newsroom/photo-card';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { PhotoUploads } from './photo-uploads';
import { useUploadCare } from './use-upload-care';

interface Uploads {
  uploads: PhotoUploads;
  isUnderway: boolean;
  send(files: readonly File[], rights: RightsChoice): void;
}

/**
 * Photos that a page or a dialog sends. `onPhotos` is given those that were taken in, in the order in which they were
 * chosen, each time none is on its way any more.
 */
export function useUploads(onPhotos: (photos: PhotoCard[]) => void): Uploads {
  const uploads = useMemo(() => new PhotoUploads(), []);
  const [taken] = useState(() => new Map<string, PhotoCard>());
  const isUnderway = useSyncExternalStore(uploads.subscribe, () => uploads.isUnderway(), isNot);
  const tell = useRef(onPhotos);
  useEffect(() => {
    tell.current = onPhotos;
  });

  useEffect(() => {
    if (isUnderway || taken.size === 0) return;
    const photos = [...taken].toSorted(([a], [b]) => a.localeCompare(b)).map(([, photo]) => photo);
    taken.clear();
    tell.current(photos);
  }, [isUnderway, taken]);
  useEffect(() => () => uploads.close(), [uploads]);
  useUploadCare(uploads);

  const send = useCallback(
    (files: readonly File[], rights: RightsChoice) => {
      uploads.add(
        files.map((file) => {
          const key = nextKey();
          return {
            key,
            rights,
            open: () => file,
            onEnd: (outcome) => outcome.ok && taken.set(key, outcome.value),
          };
        }),
      );
    },
    [uploads, taken],
  );
  return { uploads, isUnderway, send };
}

const isNot = () => false;
let last = 0;

/** Sorts in the order in which it is asked for. */
function nextKey(): string {
  last += 1;
  return String(last).padStart(8, '0');
}
