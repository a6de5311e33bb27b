'use client';

import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { REPORT_LIMITS } from '@/newsroom/corrections/mistake-report';
import { dismissReportAction } from '@/server/actions/corrections';
import type { QueuedReport } from '@/server/corrections/browse-reports';
import { useAction } from '../use-action';
import styles from './report-card.module.css';

interface DismissDialogProps {
  report: Pick<QueuedReport, 'id' | 'canBeAnswered'>;
  onDone(): void;
  onClose(): void;
}

/** Settles a report without a change of the story, with an answer to its reader. */
export function DismissDialog({ report: { id, canBeAnswered }, onDone, onClose }: DismissDialogProps) {
  const { run, isBusy, refusal } = useAction(dismissReportAction, onDone);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    run({ reportId: id, answer: String(new FormData(event.currentTarget).get('answer') ?? '') });
  }
  return (
    <Dialog
      title="Dismiss"
      description="The story stays as it is, and the report is settled."
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} className={styles.form}>
        <TextArea
          label="Answer"
          name="answer"
          rows={5}
          maxLength={REPORT_LIMITS.answer}
          hint={
            canBeAnswered
              ? 'Goes to the reader by mail. Without an answer nothing is sent. Their address is forgotten either way.'
              : 'The reader left no address: it is kept here, for colleagues.'
          }
        />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy}>
            Dismiss
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
