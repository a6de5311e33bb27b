'use client';

import { PageHead } from '@/components/desk/page-head';
import type { KeptStory } from '@/components/editor/device/kept-stories';
import { Button } from '@/components/ui/button';
import { Moment } from '../story/moment';
import styles from './offline.module.css';
import { useReach } from './use-reach';

interface KeptStoriesProps {
  kept: readonly KeptStory[];
  /** A story was asked for that this device does not have. */
  isStoryMissing: boolean;
}

/** The board without a network: the stories that this device keeps, each with a way to it. */
export function KeptStories({ kept, isStoryMissing }: KeptStoriesProps) {
  const isBack = useReach(() => window.location.reload());
  return (
    <>
      <PageHead title={isStoryMissing ? 'This story is not on this device' : 'Stories on this device'} />
      <div className={styles.page}>
        <p className={styles.note}>
          {isStoryMissing
            ? 'It was never opened here, so there is no copy to show. It opens as soon as the newsroom can be reached. '
            : 'The newsroom cannot be reached. You can go on writing here; what you type is sent when it is back. '}
          <Button size="small" onClick={() => window.location.reload()}>
            {isBack ? 'Open the desk' : 'Try again'}
          </Button>
        </p>
        {isStoryMissing && kept.length > 0 ? <h2>Stories on this device</h2> : null}
        {kept.length > 0 ? (
          <ul className={styles.list} aria-label="Stories on this device">
            {kept.map((story) => (
              <Row key={story.storyId} story={story} />
            ))}
          </ul>
        ) : (
          <p>No story is kept on this device.</p>
        )}
      </div>
    </>
  );
}

function Row({ story: { storyId, headline, keptAt, isSent } }: { story: KeptStory }) {
  return (
    <li className={styles.row}>
      <a href={`/desk/stories/${storyId}`} dir="auto">
        {headline || 'Untitled story'}
      </a>
      {isSent ? null : <strong>Not in the newsroom yet</strong>}
      <Moment at={new Date(keptAt).toISOString()} />
    </li>
  );
}
