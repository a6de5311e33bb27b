'use client';

import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import { SUSPENSION_DAYS } from '@/newsroom/reader-comments/sanctions';
import { sanctionCommenterAction } from '@/server/actions/reader-comments';
import type { QueuedComment } from '@/server/reader-comments/read-queue';
import { useFormAction } from '../use-form-action';
import styles from './comment-queue.module.css';
import { useClosing } from './use-closing';

interface SanctionDialogProps {
  comment: QueuedComment;
  onClose(): void;
}

const BAN = 'ban';

/** Suspends or bans who wrote a comment. */
export function SanctionDialog({ comment, onClose }: SanctionDialogProps) {
  const { submit, isBusy, refusal, isDone } = useFormAction({
    action: sanctionCommenterAction,
    read: (form) => ({
      commenterId: comment.commenterId,
      days: form.get('until') === BAN ? null : Number(form.get('until')),
      reason: String(form.get('reason') ?? ''),
    }),
  });
  useClosing(isDone, onClose);
  return (
    <Dialog
      title={`Keep ${comment.name} from commenting`}
      description="What they wrote before stays as it is. They read the reason when they try to comment."
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} className={styles.fields}>
        <SelectField label="For how long" name="until" defaultValue="7">
          {SUSPENSION_DAYS.map((days) => (
            <option key={days} value={days}>
              {days === 1 ? 'One day' : `${days} days`}
            </option>
          ))}
          <option value={BAN}>For good</option>
        </SelectField>
        <TextArea label="Reason" name="reason" rows={3} maxLength={LIMITS.reason} />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy}>
            Suspend or ban
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
