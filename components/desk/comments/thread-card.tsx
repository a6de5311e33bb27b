'use client';

import clsx from 'clsx';
import { CircleCheck, DoorOpen, OctagonAlert, Unlink } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { anchorName } from '@/newsroom/comments/anchor';
import type { Outcome, Refusal } from '@/newsroom/refusal';
import { replyAction, threadAction } from '@/server/actions/comments';
import type { ThreadView } from '@/server/comments/read-comments';
import { reached } from '../reached';
import { Moment } from '../story/moment';
import { CommentEntry } from './comment-entry';
import { CommentForm } from './comment-form';
import { draftKey } from './kept-drafts';
import styles from './thread.module.css';
import { useDraft } from './use-draft';

interface ThreadCardProps {
  storyId: string;
  personId: string;
  thread: ThreadView;
  /** Where what it is about stands by now; not known of a resolved one that nobody looks at. */
  place: 'same' | 'changed' | 'gone' | undefined;
  isActive: boolean;
  /** Goes to its place in the text. */
  onShow(threadId: string): void;
  /** Null: none is looked at any more. */
  onActive(threadId: string | null): void;
  onDone(): Promise<void>;
}

/** A thread: what it is about, where it stands, its comments, and what this person can do. */
export const ThreadCard = memo(function ThreadCard(props: ThreadCardProps) {
  const { storyId, personId, thread, place, isActive, onShow, onActive, onDone } = props;
  const { id: threadId, deeds, comments, resolved } = thread;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isAnswering, setIsAnswering] = useState(false);
  const kept = useDraft(draftKey(personId, storyId, threadId), { text: '' });
  const refused = (outcome: Outcome<unknown>) => setRefusal(outcome.ok ? null : outcome);

  async function press(deed: 'resolve' | 'reopen' | 'block' | 'lift'): Promise<void> {
    const outcome = await reached(threadAction({ storyId, threadId, deed }));
    refused(outcome);
    if (outcome.ok && deed === 'resolve') onActive(null);
    await onDone();
  }

  async function answer(): Promise<Outcome<unknown>> {
    const { text, commentId } = kept.draft;
    const outcome = await reached(replyAction({ storyId, threadId, commentId, text }));
    if (outcome.ok) {
      kept.forget();
      setIsAnswering(false);
      await onDone();
    }
    return outcome;
  }

  return (
    <article
      id={`thread-${threadId}`}
      className={clsx(styles.thread, isActive && styles.active)}
      aria-label={`Thread by ${comments[0]?.byName ?? ''}: ${about(thread)}`}
      aria-current={isActive || undefined}
      tabIndex={-1}
    >
      <About thread={thread} place={place} onShow={onShow} />
      <ol className={styles.comments}>
        {comments.map((comment) => (
          <CommentEntry key={comment.id} {...{ storyId, comment, onDone }} onRefused={refused} />
        ))}
      </ol>
      {refusal ? (
        <p role="alert" className={styles.refusal}>
          {refusal.message}
        </p>
      ) : null}
      {deeds.mayReply && (isActive || kept.draft.text !== '') ? (
        <CommentForm
          {...{ storyId }}
          label="Answer"
          send="Send"
          hasFocus={isAnswering}
          text={kept.draft.text}
          onText={(text) => kept.change({ text })}
          onSend={answer}
        />
      ) : null}
      <div className={styles.deeds}>
        {deeds.mayReply && !isActive && kept.draft.text === '' ? (
          <Button
            size="small"
            onClick={() => {
              setIsAnswering(true);
              onActive(threadId);
            }}
          >
            Answer
          </Button>
        ) : null}
        {deeds.maySettle ? (
          <Button size="small" onClick={() => void press(resolved ? 'reopen' : 'resolve')}>
            {resolved ? 'Reopen' : 'Resolve'}
          </Button>
        ) : null}
        {deeds.mayBlock ? (
          <Button size="small" look="bare" onClick={() => void press('block')}>
            Stop the story
          </Button>
        ) : null}
        {deeds.mayLift ? (
          <Button size="small" look="bare" onClick={() => void press('lift')}>
            No longer stop it
          </Button>
        ) : null}
      </div>
    </article>
  );
});

/** What it is about, and where it stands: each in words, beside a sign. */
function About({ thread, place, onShow }: Pick<ThreadCardProps, 'thread' | 'place' | 'onShow'>) {
  const { id, anchor, isBlocking, resolved, outsider } = thread;
  const quote = 'quote' in anchor ? anchor.quote : '';
  return (
    <div className={styles.about}>
      <p className={styles.name}>{anchorName(anchor)}</p>
      {place === 'gone' || anchor.kind === 'story' ? (
        quote === '' ? null : (
          <blockquote className={styles.quote}>{quote}</blockquote>
        )
      ) : (
        <button type="button" className={styles.quote} onClick={() => onShow(id)}>
          {quote === '' ? 'Show in the story' : quote}
        </button>
      )}
      {outsider === null ? null : (
        <Standing sign={<DoorOpen aria-hidden size={15} />}>{outsider} reads what is answered here</Standing>
      )}
      {isBlocking && !resolved ? (
        <Standing sign={<OctagonAlert aria-hidden size={15} />} isUrgent>
          Stops the story until it is resolved
        </Standing>
      ) : null}
      {place === 'gone' ? (
        <Standing sign={<Unlink aria-hidden size={15} />}>
          {anchor.kind === 'block' ? 'It has gone from the story' : 'The words have gone'}
        </Standing>
      ) : null}
      {place === 'changed' ? <Standing sign={null}>The words have changed since</Standing> : null}
      {resolved ? (
        <Standing sign={<CircleCheck aria-hidden size={15} />}>
          Resolved by {resolved.byName}, <Moment at={resolved.at} />
        </Standing>
      ) : null}
    </div>
  );
}

function Standing({
  sign,
  isUrgent,
  children,
}: {
  sign: ReactNode;
  isUrgent?: boolean;
  children: ReactNode;
}) {
  return (
    <p className={clsx(styles.standing, isUrgent && styles.urgent)}>
      {sign}
      <span>{children}</span>
    </p>
  );
}

function about({ anchor }: ThreadView): string {
  const quote = 'quote' in anchor ? anchor.quote.slice(0, 60) : '';
  return quote === '' ? anchorName(anchor) : `${anchorName(anchor)}, “${quote}”`;
}
