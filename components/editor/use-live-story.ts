'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type LiveSnapshot, OPENING } from './live-snapshot';
import { LiveStory, type News, type StoryToOpen } from './live-story';

/** Opens a story for as long as the component is on the screen. `live` is null until the browser has taken over. */
export function useLiveStory(
  { storyId, personId, ...rest }: StoryToOpen,
  onNews: (news: News, colleagues: number) => void,
): { live: LiveStory | null; snapshot: LiveSnapshot } {
  const [live, setLive] = useState<LiveStory | null>(null);
  const atFirst = useRef(rest);
  // `onNews` must be stable: another function would close the connection and open a new one.
  useEffect(() => {
    const opened = new LiveStory({ storyId, personId, ...atFirst.current }, onNews);
    setLive(opened);
    return () => opened.destroy();
  }, [storyId, personId, onNews]);
  const snapshot = useSyncExternalStore(
    live?.subscribe ?? subscribeToNothing,
    live?.current ?? closed,
    closed,
  );
  return { live, snapshot };
}

const subscribeToNothing = () => () => undefined;
const closed = () => OPENING;
