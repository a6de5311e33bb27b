'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { liftSealAction, sealStoryAction } from '@/server/actions/sealed';
import { MembersList } from './members-list';
import { SealDeeds } from './seal-deeds';
import styles from './sealed.module.css';
import { useSeal } from './use-seal';

interface SealDialogProps {
  storyId: string;
  /** Called after each deed, for the page around to read the story anew. */
  onChange(): void;
  onClose(): void;
}

/** Seals a story, or shows who is a member of a sealed one, lets people in and out, and lifts the seal. */
export function SealDialog({ storyId, onChange, onClose }: SealDialogProps) {
  const { seal, refusal, isBusy, run } = useSeal(storyId, onChange);
  const isSealed = seal?.isSealed ?? false;
  return (
    <Dialog
      title={isSealed ? 'Members of this story' : 'Seal this story'}
      description={isSealed ? SEALED : UNSEALED}
      isOpen
      onClose={onClose}
    >
      <div className={styles.dialog} aria-busy={seal === null || isBusy}>
        {seal && isSealed ? <MembersList storyId={storyId} seal={seal} isBusy={isBusy} run={run} /> : null}
        {seal && seal.deeds.length > 0 ? <SealDeeds deeds={seal.deeds} /> : null}
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          {seal && isSealed && seal.mayChange ? (
            <LiftSeal
              isBusy={isBusy}
              onLift={() =>
                void run(liftSealAction({ storyId }), 'The seal is lifted').then((ok) => ok && onClose())
              }
            />
          ) : null}
          <Button onClick={onClose}>{isSealed ? 'Done' : 'Cancel'}</Button>
          {seal && !isSealed && seal.mayChange ? (
            <Button
              look="filled"
              disabled={isBusy}
              onClick={() => void run(sealStoryAction({ storyId }), 'The story is sealed')}
            >
              Seal the story
            </Button>
          ) : null}
        </DialogButtons>
      </div>
    </Dialog>
  );
}

const SEALED = 'Only they know that this story exists. Readers get it like any other once it is published.';
const UNSEALED =
  'From then on only its authors, you and whom you let in know that it exists. It leaves every other list, count, search and mail at once.';

/** Asks once: what follows cannot be made unseen. */
function LiftSeal({ isBusy, onLift }: { isBusy: boolean; onLift(): void }) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Button
      look={isAsked ? 'danger' : 'plain'}
      disabled={isBusy}
      className={styles.lift}
      onClick={() => (isAsked ? onLift() : setIsAsked(true))}
    >
      {isAsked ? 'Lift it: the whole desk will see the story' : 'Lift the seal…'}
    </Button>
  );
}
