'use client';

import { useEffect, useState } from 'react';
import { type KeptStory, storiesKeptFor } from '@/components/editor/device/kept-stories';
import styles from './unsent-stories.module.css';

/** What is typed right now is on its way; only what has lain here longer is spoken of, in milliseconds. */
const ON_ITS_WAY = 10_000;

/** On the board: stories with words that are on this device only, until they are opened here again. */
export function UnsentStories({ personId }: { personId: string }) {
  const [unsent, setUnsent] = useState<readonly KeptStory[]>([]);
  useEffect(() => {
    const before = Date.now() - ON_ITS_WAY;
    void storiesKeptFor(personId).then((kept) =>
      setUnsent(kept.filter(({ isSent, keptAt }) => !isSent && keptAt < before)),
    );
  }, [personId]);
  if (unsent.length === 0) return null;
  return (
    <section className={styles.note} aria-label="Not in the newsroom yet">
      <p>Words that you typed are on this device only. Open the story, and they are sent.</p>
      <ul>
        {unsent.map(({ storyId, headline }) => (
          <li key={storyId}>
            <a href={`/desk/stories/${storyId}`}>{headline || 'Untitled story'}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
