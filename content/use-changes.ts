import { useEffect, useState } from 'react';
import type { MediaReader } from './media-reader';

/** Rises whenever the newsroom says that a photo or record has changed, so that an effect asks for it again. */
export function useChanges(media: MediaReader, id: string | null): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (id === null) return;
    return media.whenChanged(id, () => setChanges((before) => before + 1));
  }, [media, id]);
  return changes;
}
