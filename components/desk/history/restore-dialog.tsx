'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { restoreTextAction } from '@/server/actions/stories';
import type { TextRestored } from '@/server/stories/restore-text';
import { useAction } from '../use-action';
import styles from './restore-dialog.module.css';
import { restoreDone, restorePlan, restoreTitle } from './restore-in-words';
import type { RestoreTextProps } from './restore-text';

/** Says what will happen, does it, and says what has happened, with the way back to the story. */
export function RestoreDialog({ onClose, ...asked }: RestoreTextProps & { onClose(): void }) {
  const { storyId, versionNumber, block } = asked;
  const router = useRouter();
  const [restored, setRestored] = useState<TextRestored | null>(null);
  // Not sooner: the page has one version more then, and may have lost the block from which this was opened.
  const close = () => {
    if (restored) router.refresh();
    onClose();
  };
  const { run, isBusy, refusal } = useAction(restoreTextAction, setRestored);
  const restore = () => run({ storyId, versionNumber, blockId: block?.id ?? null });
  return (
    <Dialog
      title={restored ? 'Restored' : restoreTitle(asked)}
      description={restored ? undefined : restorePlan(asked)}
      isOpen
      onClose={close}
    >
      <div aria-live="polite" className={styles.said}>
        {restored ? restoreDone(asked, restored).map((sentence) => <p key={sentence}>{sentence}</p>) : null}
      </div>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      <DialogButtons>
        <Button onClick={close}>{restored ? 'Close' : 'Cancel'}</Button>
        {restored ? (
          <a className={buttonClass('filled')} href={`/desk/stories/${storyId}`} ref={takeFocus}>
            Open the story
          </a>
        ) : (
          <Button look="filled" disabled={isBusy} onClick={restore}>
            {isBusy ? 'Restoring…' : 'Restore'}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  );
}

// The button that had the focus is gone.
function takeFocus(link: HTMLAnchorElement | null): void {
  link?.focus();
}
