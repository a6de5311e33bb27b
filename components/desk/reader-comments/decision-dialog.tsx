'use client';

import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { GROUNDS, groundName } from '@/newsroom/reader-comments/grounds';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import { moderateCommentAction } from '@/server/actions/reader-comments';
import type { QueuedComment } from '@/server/reader-comments/read-queue';
import { useFormAction } from '../use-form-action';
import styles from './comment-queue.module.css';
import { useClosing } from './use-closing';

interface DecisionDialogProps {
  comment: QueuedComment;
  deed: 'refuse' | 'remove';
  onClose(): void;
}

/** Asks why a comment is refused or removed; its commenter reads the answer, and can appeal. */
export function DecisionDialog({ comment, deed, onClose }: DecisionDialogProps) {
  const { submit, isBusy, refusal, isDone } = useFormAction({
    action: moderateCommentAction,
    read: (form) => ({
      commentId: comment.id,
      revision: comment.revision,
      wish: { deed, ground: form.get('ground'), note: String(form.get('note') ?? '') },
    }),
  });
  useClosing(isDone, onClose);
  const name = deed === 'refuse' ? 'Refuse' : 'Remove';
  return (
    <Dialog
      title={`${name} the comment of ${comment.name}`}
      description="Who wrote it is told why, and can appeal once."
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} className={styles.fields}>
        <SelectField label="Reason" name="ground">
          {GROUNDS.map((ground) => (
            <option key={ground} value={ground}>
              {groundName(ground)}
            </option>
          ))}
        </SelectField>
        <TextArea label="In your words" name="note" rows={3} maxLength={LIMITS.reason} />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy}>
            {name}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
