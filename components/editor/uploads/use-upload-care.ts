'use client';

import { useEffect } from 'react';
import type { PhotoUploads } from './photo-uploads';

/** Asks who leaves the page while photos are on their way, and sends on what waited for the line when it is back. */
export function useUploadCare(uploads: PhotoUploads): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (uploads.isUnderway()) event.preventDefault();
    };
    const goOn = () => uploads.retryAfterBreak();
    window.addEventListener('beforeunload', ask);
    window.addEventListener('online', goOn);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('online', goOn);
    };
  }, [uploads]);
}
