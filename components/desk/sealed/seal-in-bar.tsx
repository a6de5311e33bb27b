'use client';

import { LockKeyhole } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import type { DeskStory } from '@/server/stories/read-for-desk';
import styles from './sealed.module.css';

const SealDialog = dynamic(() => fetched(() => import('./seal-dialog').then((file) => file.SealDialog)));

/** In the head of a sealed story: that it is one, and who is a member. Nothing for every other story. */
export function SealInBar({
  story,
  refresh,
}: {
  story: Pick<DeskStory, 'id' | 'isSealed'>;
  refresh(): Promise<unknown>;
}) {
  const [isOpen, setIsOpen] = useState(false);
  if (!story.isSealed && !isOpen) return null;
  return (
    <div data-stays>
      <Button
        size="small"
        look="bare"
        className={styles.inBar}
        aria-label="Sealed: who is a member"
        onClick={() => setIsOpen(true)}
      >
        <LockKeyhole aria-hidden size={14} strokeWidth={2} />
        <span>Sealed</span>
      </Button>
      {isOpen ? (
        <SealDialog storyId={story.id} onChange={() => void refresh()} onClose={() => setIsOpen(false)} />
      ) : null}
    </div>
  );
}
