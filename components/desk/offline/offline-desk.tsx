'use client';

import { useEffect, useState } from 'react';
import { type KeptStory, storiesKeptFor } from '@/components/editor/device/kept-stories';
import { personHere } from '@/components/editor/device/this-device';
import { KeptStories } from './kept-stories';
import { OfflineStory } from './offline-story';
import { storyIdIn } from './story-id-in';

interface Found {
  storyId: string | null;
  kept: KeptStory[];
}

/**
 * What the address asked for, as far as this device has it: the story from its local copy, and otherwise the list of
 * what is kept here. Only copies of whoever was at this desk last; the newsroom, which knows for certain, is away.
 */
export function OfflineDesk() {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const storyId = storyIdIn(window.location.pathname);
    const personId = personHere();
    const looked = personId ? storiesKeptFor(personId) : Promise.resolve([]);
    void looked.then((kept) => setFound({ storyId, kept }));
  }, []);
  if (!found) return null;
  const story = found.kept.find(({ storyId }) => storyId === found.storyId);
  if (story) return <OfflineStory story={story} />;
  return <KeptStories kept={found.kept} isStoryMissing={found.storyId !== null} />;
}
