'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { LiveStory } from '@/components/editor/live-story';
import type { KeptHere } from '@/components/editor/save-state';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { LiveReason } from '@/content/live-protocol';
import styles from './page-over.module.css';

const KeptTextDialog = dynamic(() =>
  fetched(() => import('./kept-text-dialog').then((file) => file.KeptTextDialog)),
);

interface PageOverProps {
  live: LiveStory;
  reason: LiveReason;
  /** The sentence for that reason. */
  refusal: string;
}

/**
 * Said when this page cannot go on with the story: why, what becomes of the text that stands on it, and the ways on. The
 * page stays as it is, to be read.
 */
export function PageOver({ live, reason, refusal }: PageOverProps) {
  const [isReading, setIsReading] = useState(false);
  const isMended = RELOADING_HELPS.includes(reason);
  const kept = isMended ? ` ${KEPT[live.keptHere]}` : '';
  return (
    <>
      <RefusalNotice message={`${refusal}${kept}`} />
      <p className={styles.deeds}>
        <Button onClick={() => setIsReading(true)}>Keep this text…</Button>
        {isMended ? (
          <Button look="filled" onClick={() => window.location.reload()}>
            Reload
          </Button>
        ) : null}
      </p>
      {isReading ? <KeptTextDialog doc={live.doc} onClose={() => setIsReading(false)} /> : null}
    </>
  );
}

const RELOADING_HELPS: readonly LiveReason[] = ['old_editor', 'restored', 'rewritten'];

const KEPT: Record<KeptHere, string> = {
  whole: 'Your text is kept on this device; you find it again after reloading.',
  soon: 'Your text is kept on this device; you find it again after reloading.',
  never: 'This device keeps no copy: take your text over before you reload.',
};
