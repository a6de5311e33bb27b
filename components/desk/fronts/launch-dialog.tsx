'use client';

import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import styles from './front-form.module.css';

interface LaunchDialogProps {
  /** The front that readers will get, by its name. */
  name: string;
  /** What changes for readers, one sentence each. */
  changes: readonly string[];
  isBusy: boolean;
  refusal: string | null;
  onLaunch(): void;
  onClose(): void;
}

/** What changes for readers, before it does. */
export function LaunchDialog({ name, changes, isBusy, refusal, onLaunch, onClose }: LaunchDialogProps) {
  return (
    <Dialog
      title={`Launch ${name}`}
      description="Readers get this at once. It can be rolled back."
      isOpen
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keys. */}
      <ul aria-label="What changes" className={styles.changes} tabIndex={0}>
        {changes.map((change) => (
          <li key={change} dir="auto">
            {change}
          </li>
        ))}
      </ul>
      {refusal ? <RefusalNotice message={refusal} /> : null}
      <DialogButtons>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="filled" disabled={isBusy} onClick={onLaunch}>
          Launch
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
