'use client';

import { useEffect, useState } from 'react';
import type { MediaReader } from '../../media-reader';
import { useChanges } from '../../use-changes';
import type { PhotoNotice } from '../../views-of-media';

/** What the desk has to know of a photo beside its picture. Read anew when the newsroom says that it
 * changed, and when somebody comes back to the window. */
export function usePhotoNotice(media: MediaReader, photoId: string | null): PhotoNotice | null {
  const [notice, setNotice] = useState<PhotoNotice | null>(null);
  const changes = useChanges(media, photoId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` says that the answer may be another one now
  useEffect(() => {
    let isCurrent = true;
    const read = async (when: 'once' | 'again') => {
      const found = photoId === null ? null : await media.photoNotice(photoId, when);
      if (isCurrent) setNotice(found);
    };
    const readAgain = () => void read('again');
    void read('once');
    window.addEventListener('focus', readAgain);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', readAgain);
    };
  }, [media, photoId, changes]);
  return notice;
}

/** By what right the photo is shown, as the way to where that is said. Opens beside the story, which stays as it is. */
export function PhotoRightsLink({ notice }: { notice: PhotoNotice }) {
  return (
    <a
      className="edit-photo-rights"
      href={notice.href}
      target="_blank"
      rel="noopener"
      data-unsaid={!notice.rights || undefined}
    >
      Rights: {notice.rights ?? 'not said yet'}
      <span className="visually-hidden"> (opens the page of the photo)</span>
    </a>
  );
}
