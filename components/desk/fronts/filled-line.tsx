'use client';

import { Pin } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { LiveStory } from '@/server/fronts/live-story';
import styles from './filled-line.module.css';
import { Thumb } from './thumb';

interface FilledLineProps {
  story: LiveStory;
  containerName: string;
  onKeep(): void;
}

/** A story that comes in by itself, and goes when a newer one comes, unless an editor keeps it. */
export function FilledLine({ story, containerName, onKeep }: FilledLineProps) {
  return (
    <li className={styles.filled}>
      <Thumb picture={story.picture} />
      <p className={styles.headline} dir="auto">
        {story.headline}
      </p>
      <Button
        look="bare"
        size="small"
        onClick={onKeep}
        aria-label={`Keep “${story.headline}” in ${containerName}`}
        title="Keep it here"
      >
        <Pin aria-hidden size={14} />
        Keep
      </Button>
    </li>
  );
}
