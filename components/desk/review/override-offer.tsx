'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from './reason-dialog';
import styles from './review.module.css';

/** The way past a missing approval, for who may go it: asks for the reason, then takes the step that was refused. */
export function OverrideOffer({ onOverride }: { onOverride(reason: string): void }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <p className={styles.offer}>
        <Button size="small" onClick={() => setIsAsking(true)}>
          Override…
        </Button>
      </p>
      {isAsking ? (
        <ReasonDialog
          title="Override"
          description="The step is taken without what is missing. It stays in the history for ever, and another editor has to review the published text afterwards."
          deed="Override"
          onClose={() => setIsAsking(false)}
          onGiven={(reason) => {
            setIsAsking(false);
            onOverride(reason);
          }}
        />
      ) : null}
    </>
  );
}
