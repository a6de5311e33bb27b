'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { REPORT_LIMITS } from '@/newsroom/corrections/mistake-report';
import { correctForReportAction } from '@/server/actions/corrections';
import type { QueuedReport } from '@/server/corrections/browse-reports';
import { useAction } from '../use-action';
import styles from './report-card.module.css';

interface CorrectDialogProps {
  report: Pick<QueuedReport, 'id' | 'suggestedNote' | 'blockId'>;
  onClose(): void;
}

/** Opens the story of a report for its correction, with the note for readers that will stand ready. */
export function CorrectDialog({ report: { id, suggestedNote, blockId }, onClose }: CorrectDialogProps) {
  const router = useRouter();
  const open = useCallback(
    ({ storyId }: { storyId: string }) =>
      router.push(`/desk/stories/${storyId}${blockId === null ? '' : `#block-${blockId}`}`),
    [router, blockId],
  );
  const { run, isBusy, refusal } = useAction(correctForReportAction, open);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    run({ reportId: id, note: String(new FormData(event.currentTarget).get('note') ?? '') });
  }
  return (
    <Dialog
      title="Correct the story"
      description="The story is opened for revision. Once its correction is published, the report is settled, and a reader who left an address is told."
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} className={styles.form}>
        <TextArea
          label="Note for readers"
          name="note"
          rows={4}
          required
          maxLength={REPORT_LIMITS.note}
          defaultValue={suggestedNote}
          hint="Stands ready at Publish update, and can be changed there."
        />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy}>
            Correct the story
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
