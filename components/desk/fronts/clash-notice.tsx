'use client';

import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import styles from './front-desk.module.css';

interface ClashNoticeProps {
  why: string;
  isClash: boolean;
  onSettle(how: 'theirs' | 'mine'): void;
}

/** Why the draft is not saved; when a colleague was quicker, with the choice between the two fronts. */
export function ClashNotice({ why, isClash, onSettle }: ClashNoticeProps) {
  return (
    <div className={styles.notice}>
      <RefusalNotice message={why}>
        {isClash ? (
          <div className={styles.ways}>
            <Button onClick={() => onSettle('theirs')}>Load theirs</Button>
            <Button onClick={() => onSettle('mine')}>Keep mine</Button>
          </div>
        ) : null}
      </RefusalNotice>
    </div>
  );
}
