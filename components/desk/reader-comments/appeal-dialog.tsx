'use client';

import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import { decideAppealAction } from '@/server/actions/reader-comments';
import type { QueuedComment } from '@/server/reader-comments/read-queue';
import { useFormAction } from '../use-form-action';
import styles from './comment-queue.module.css';
import { useClosing } from './use-closing';

interface AppealDialogProps {
  comment: QueuedComment;
  deed: 'let_in' | 'uphold';
  onClose(): void;
}

/** Decides about an appeal, with what the commenter is answered. */
export function AppealDialog({ comment, deed, onClose }: AppealDialogProps) {
  const { submit, isBusy, refusal, isDone } = useFormAction({
    action: decideAppealAction,
    read: (form) => ({
      commentId: comment.id,
      revision: comment.revision,
      outcome: deed === 'let_in' ? 'let_in' : 'upheld',
      answer: String(form.get('answer') ?? ''),
    }),
  });
  useClosing(isDone, onClose);
  const isLetIn = deed === 'let_in';
  return (
    <Dialog
      title={isLetIn ? `Let the comment of ${comment.name} in` : 'Uphold the decision'}
      description={
        isLetIn
          ? 'Readers have the comment then, and who wrote it is told.'
          : 'It stays as it is. Who appealed reads why; there is no second appeal.'
      }
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} className={styles.fields}>
        <TextArea
          label={isLetIn ? 'Answer (you may leave it empty)' : 'Answer'}
          name="answer"
          rows={3}
          maxLength={LIMITS.reason}
        />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy}>
            {isLetIn ? 'Let it in' : 'Uphold'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
