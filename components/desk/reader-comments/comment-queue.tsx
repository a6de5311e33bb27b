'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { letCommenterBackAction, moderateCommentAction } from '@/server/actions/reader-comments';
import type { QueuedComment } from '@/server/reader-comments/read-queue';
import { useAction } from '../use-action';
import { AppealDialog } from './appeal-dialog';
import styles from './comment-queue.module.css';
import { DecisionDialog } from './decision-dialog';
import type { CommentDeed } from './deeds-of';
import { QueuedEntry } from './queued-entry';
import { SanctionDialog } from './sanction-dialog';
import { useQueueKeys } from './use-queue-keys';

interface CommentQueueProps {
  comments: QueuedComment[];
  /** When the page was drawn. */
  now: Date;
  timeZone: string;
}

/** A queue of comments and what can be done with each, by the pointer or by keys. */
export function CommentQueue({ comments, now, timeZone }: CommentQueueProps) {
  const router = useRouter();
  const [asked, setAsked] = useState<{ comment: QueuedComment; deed: CommentDeed } | null>(null);
  const [done, setDone] = useState('');
  const refresh = useCallback(() => router.refresh(), [router]);
  const close = useCallback(() => setAsked(null), []);
  const approve = useAction(moderateCommentAction, refresh);
  const letBack = useAction(letCommenterBackAction, refresh);
  const { run: runApprove } = approve;
  const { run: runLetBack } = letBack;

  const onDeed = useCallback(
    (comment: QueuedComment, deed: CommentDeed) => {
      setDone('');
      if (deed === 'approve') {
        setDone(`Approved the comment of ${comment.name}.`);
        runApprove({ commentId: comment.id, revision: comment.revision, wish: { deed } });
      } else if (deed === 'let_back' && comment.commenterId !== null) {
        runLetBack({ commenterId: comment.commenterId });
      } else setAsked({ comment, deed });
    },
    [runApprove, runLetBack],
  );
  const { list, entry } = useQueueKeys(comments, onDeed);
  const refusal = approve.refusal ?? letBack.refusal;
  const isBusy = approve.isBusy || letBack.isBusy;

  return (
    <>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      <p role="status" className="visually-hidden">
        {refusal || isBusy ? '' : done}
      </p>
      <ol ref={list} className={styles.queue} aria-label="Comments">
        {comments.map((comment, place) => (
          <li key={comment.id}>
            <QueuedEntry
              comment={comment}
              now={now}
              timeZone={timeZone}
              isBusy={isBusy}
              entry={entry(place)}
              onDeed={(deed) => onDeed(comment, deed)}
            />
          </li>
        ))}
      </ol>
      {asked ? <Layer {...asked} onClose={close} /> : null}
    </>
  );
}

interface LayerProps {
  comment: QueuedComment;
  deed: CommentDeed;
  onClose(): void;
}

function Layer({ comment, deed, ...rest }: LayerProps) {
  switch (deed) {
    case 'refuse':
    case 'remove':
      return <DecisionDialog comment={comment} deed={deed} {...rest} />;
    case 'let_in':
    case 'uphold':
      return <AppealDialog comment={comment} deed={deed} {...rest} />;
    case 'sanction':
      return <SanctionDialog comment={comment} {...rest} />;
    case 'approve':
    case 'let_back':
      return null;
  }
}
