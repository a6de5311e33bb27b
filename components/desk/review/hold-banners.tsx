'use client';

import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import { useAction } from '@/components/desk/use-action';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { liftHoldAction } from '@/server/actions/holds';
import type { DeskHold } from '@/server/holds/holds-for-desk';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { afterDeed } from './after-deed';
import styles from './review.module.css';

const ReasonDialog = dynamic(() =>
  fetched(() => import('./reason-dialog').then((file) => file.ReasonDialog)),
);

interface HoldBannersProps {
  story: DeskStory;
  refresh(): Promise<unknown>;
}

/** Every hold that counts for the story: what is held, why, until when, and who frees it. */
export function HoldBanners({ story, refresh }: HoldBannersProps) {
  const [lifting, setLifting] = useState<DeskHold | null>(null);
  const close = useCallback(() => setLifting(null), []);
  const { run, isBusy, refusal } = useAction(liftHoldAction, afterDeed(refresh));
  return (
    <>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      {story.holds.map((hold) => (
        <section key={hold.id} className={styles.banner} data-tone="hold" aria-label={titleOf(hold)}>
          <p>
            <strong>{titleOf(hold)}</strong> on {hold.thing} by {hold.byName}: {hold.reason}
          </p>
          <p className={styles.deeds}>
            {hold.mayLift ? (
              <Button size="small" disabled={isBusy} onClick={() => setLifting(hold)}>
                Lift…
              </Button>
            ) : null}
            <span>{meaning(hold)}</span>
          </p>
        </section>
      ))}
      {lifting ? (
        <ReasonDialog
          title={`Lift: ${titleOf(lifting)}`}
          description="From then on it stops nothing any more. Both stay in the history."
          deed="Lift"
          onClose={close}
          onGiven={(reason) => {
            run({ holdId: lifting.id, reason });
            close();
          }}
        />
      ) : null}
    </>
  );
}

function titleOf({ kind, name }: DeskHold): string {
  return kind === 'embargo' ? name : `${name} hold`;
}

function meaning({ until, byName, mayLift }: DeskHold): string {
  const who = mayLift ? '' : ` ${byName} or a managing editor lifts it.`;
  if (!until) return `It cannot be scheduled or published.${who}`;
  return until.isOver ? `Over since ${until.words}.` : `Nothing goes out before ${until.words}.${who}`;
}
