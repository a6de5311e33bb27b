'use client';

import { useState } from 'react';
import type { Outcome } from '@/newsroom/refusal';
import { deleteCommentAction, editCommentAction } from '@/server/actions/comments';
import type { CommentView } from '@/server/comments/read-comments';
import { reached } from '../reached';
import { Moment } from '../story/moment';
import { CommentForm } from './comment-form';
import styles from './thread.module.css';

interface CommentEntryProps {
  storyId: string;
  comment: CommentView;
  onDone(): Promise<void>;
  onRefused(outcome: Outcome<unknown>): void;
}

/** One comment of a thread, with what its writer can do with it. */
export function CommentEntry({ storyId, comment, onDone, onRefused }: CommentEntryProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const { id: commentId, byName, isFromOutside, at, isDeleted, isEdited, isOwn, pieces } = comment;

  async function save(): Promise<Outcome<unknown>> {
    const outcome = await reached(editCommentAction({ storyId, commentId, text: edited ?? '' }));
    if (outcome.ok) {
      await onDone();
      setEdited(null);
    }
    return outcome;
  }

  async function remove(): Promise<void> {
    setIsAsking(false);
    const outcome = await reached(deleteCommentAction({ storyId, commentId }));
    onRefused(outcome);
    if (outcome.ok) await onDone();
  }

  if (isDeleted)
    return (
      <li className={styles.comment}>
        <p className={styles.trace}>{byName} deleted this comment.</p>
      </li>
    );
  return (
    <li className={styles.comment}>
      <p className={styles.by}>
        <strong>{byName}</strong> {isFromOutside ? <span>from outside · </span> : null}
        <Moment at={at} />
        {isEdited ? <span> · edited</span> : null}
      </p>
      {edited === null ? (
        <p className={styles.words} dir="auto">
          {pieces.map((piece, place) =>
            piece.personId ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names, and change all together.
              <strong key={place} className={styles.mention}>
                {piece.text}
              </strong>
            ) : (
              piece.text
            ),
          )}
        </p>
      ) : (
        <CommentForm
          {...{ storyId }}
          label="Edit comment"
          send="Save"
          text={edited}
          hasFocus
          onText={setEdited}
          onSend={save}
          onCancel={() => setEdited(null)}
        />
      )}
      {isOwn && edited === null ? (
        <p className={styles.own}>
          {isAsking ? (
            <>
              <span>Delete it for everybody?</span>
              <button type="button" onClick={() => void remove()}>
                Delete
              </button>
              <button type="button" onClick={() => setIsAsking(false)}>
                Keep
              </button>
            </>
          ) : (
            <>
              <button type="button" onClick={() => setEdited(pieces.map(({ text }) => text).join(''))}>
                Edit
              </button>
              <button type="button" onClick={() => setIsAsking(true)}>
                Delete…
              </button>
            </>
          )}
        </p>
      ) : null}
    </li>
  );
}
