'use client';

import type { Editor } from '@tiptap/core';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { type Holdable, holdablesIn } from './holdables';
import styles from './review.module.css';

const HoldDialog = dynamic(() => fetched(() => import('./hold-dialog').then((file) => file.HoldDialog)));

interface HoldPanelProps {
  story: DeskStory;
  body: Editor | null;
  refresh(): Promise<unknown>;
}

/** Where an editor holds the story, one of its blocks or a photo. */
export function HoldPanel({ story, body, refresh }: HoldPanelProps) {
  const [asking, setAsking] = useState<Holdable[] | null>(null);
  return (
    <section className={styles.panel} aria-label="Holds">
      <h2>Holds</h2>
      <p>A hold keeps the story, a block or a photo from going out, whoever presses.</p>
      <Button size="small" onClick={() => setAsking(body ? holdablesIn(body.state.doc) : [])}>
        Hold…
      </Button>
      {asking ? (
        <HoldDialog
          storyId={story.id}
          things={asking}
          onSet={() => {
            setAsking(null);
            void refresh();
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </section>
  );
}
