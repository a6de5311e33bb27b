'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { DeskStory } from '@/server/stories/read-for-desk';
import styles from '../review/review.module.css';
import { SealDialog } from './seal-dialog';

/** Where an editor seals the story, or says who is a member of it. */
export function SealPanel({
  story,
  refresh,
}: {
  story: Pick<DeskStory, 'id' | 'isSealed'>;
  refresh(): Promise<unknown>;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={styles.panel} aria-label="Seal">
      <h2>Seal</h2>
      <p>Of a sealed story only its members know: it is in no list, count, search or mail of anybody else.</p>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {story.isSealed ? 'Members…' : 'Seal…'}
      </Button>
      {isOpen ? (
        <SealDialog storyId={story.id} onChange={() => void refresh()} onClose={() => setIsOpen(false)} />
      ) : null}
    </section>
  );
}
