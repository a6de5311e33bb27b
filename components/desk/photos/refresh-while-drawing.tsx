'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { PhotoView } from '@/content/views-of-media';

const EVERY = 2_500;

/** Reads the page anew while the sizes of a photo on it are being made, so that nobody has to reload. */
export function RefreshWhileDrawing({ photos }: { photos: readonly { view: Pick<PhotoView, 'drawing'> }[] }) {
  const router = useRouter();
  const isDrawing = photos.some(({ view }) => view.drawing?.problem === null);
  useEffect(() => {
    if (!isDrawing) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, EVERY);
    return () => clearInterval(timer);
  }, [isDrawing, router]);
  return null;
}
