'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import styles from './outside-comments.module.css';
import { sendComment } from './send-comment';

interface OutsideCommentFormProps {
  action: string;
  commentId: string;
  /** What the button says. */
  send: string;
  id?: string;
  children: ReactNode;
}

/** Sends a comment from outside. Without script it is a plain form; with it, what was not taken stays where it was written. */
export function OutsideCommentForm({ action, commentId, send, id, children }: OutsideCommentFormProps) {
  const router = useRouter();
  const [isSending, setIsSending] = useState(false);
  const [isReading, startReading] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSent, setIsSent] = useState(false);
  const isBusy = isSending || isReading;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    setIsSending(true);
    setIsSent(false);
    const refused = await sendComment(action, new FormData(form));
    setRefusal(refused);
    setIsSending(false);
    if (refused !== null) return;
    form.reset();
    setIsSent(true);
    // The next comment needs the id that comes with the page: one that was used is taken for the same comment.
    startReading(() => router.refresh());
  }

  return (
    <form id={id} method="post" action={action} onSubmit={submit} className={styles.form} autoComplete="off">
      <input type="hidden" name="commentId" value={commentId} />
      {children}
      {refusal === null ? null : <RefusalNotice message={refusal} />}
      <p className={styles.foot}>
        <Button type="submit" look="filled" aria-disabled={isBusy}>
          {send}
        </Button>
        <span role="status">{isSent ? 'Sent to the newsroom.' : ''}</span>
      </p>
    </form>
  );
}
