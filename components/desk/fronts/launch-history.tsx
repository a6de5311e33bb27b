'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { LaunchLine } from '@/server/fronts/read-front-desk';
import { When } from '../when';
import styles from './launch-history.module.css';

interface LaunchHistoryProps {
  launches: readonly LaunchLine[];
  now: Date;
  timeZone: string;
  isBusy: boolean;
  /** Answers with why it was refused, or null. */
  onRollBack(launchId: string): Promise<string | null>;
}

/** Every launch of a front, the last first, with the way back to each. */
export function LaunchHistory({ launches, isBusy, onRollBack, ...clock }: LaunchHistoryProps) {
  const [asked, setAsked] = useState<LaunchLine | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = () => {
    setAsked(null);
    setRefusal(null);
  };
  const rollBack = async (launchId: string) => {
    const why = await onRollBack(launchId);
    if (why === null) close();
    else setRefusal(why);
  };
  if (launches.length === 0) return null;
  return (
    <section className={styles.history} aria-labelledby="launches">
      <h2 id="launches">Launches</h2>
      <ol aria-label="Launches" className={styles.list}>
        {launches.map((launch, place) => (
          <li key={launch.id} className={styles.launch}>
            <p className={styles.words}>
              <strong>Launch {launch.number}</strong>
              <span>
                {launch.byName}, <When at={launch.at} {...clock} />
              </span>
              <span className={styles.facts}>{factsOf(launch)}</span>
            </p>
            {place === 0 ? (
              <span className={styles.now}>Before readers</span>
            ) : (
              <Button
                size="small"
                disabled={isBusy}
                onClick={() => setAsked(launch)}
                aria-label={`Roll back to launch ${launch.number}`}
              >
                Roll back to this
              </Button>
            )}
          </li>
        ))}
      </ol>
      {asked ? (
        <Dialog
          title={`Roll back to launch ${asked.number}`}
          description="Readers get that launch again at once, without stories that they do not have any more. It becomes a launch of its own; changes that nobody has launched stay in the draft."
          isOpen
          onClose={close}
        >
          {refusal ? <RefusalNotice message={refusal} /> : null}
          <DialogButtons>
            <Button onClick={close}>Cancel</Button>
            <Button look="filled" disabled={isBusy} onClick={() => void rollBack(asked.id)}>
              Roll back
            </Button>
          </DialogButtons>
        </Dialog>
      ) : null}
    </section>
  );
}

function factsOf({ stories, rolledBackTo }: LaunchLine): string {
  const placed = stories === 1 ? '1 story placed' : `${stories} stories placed`;
  return rolledBackTo === null ? placed : `Rolled back to launch ${rolledBackTo}, ${placed}`;
}
