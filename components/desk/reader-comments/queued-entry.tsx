import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { READER_COMMENT_STATE_NAMES } from '@/newsroom/reader-comments/states';
import type { QueuedComment } from '@/server/reader-comments/read-queue';
import { fullTime } from '../time-ago';
import { When } from '../when';
import styles from './comment-queue.module.css';
import { type CommentDeed, DEED_NAMES, deedsOf } from './deeds-of';
import { queueAddress } from './queue-address';

interface QueuedEntryProps {
  comment: QueuedComment;
  now: Date;
  timeZone: string;
  isBusy: boolean;
  entry: { tabIndex: number; onFocus(): void };
  onDeed(deed: CommentDeed): void;
}

/** One comment with everything that a moderator has to know to decide. */
export function QueuedEntry({ comment, now, timeZone, isBusy, entry, onDeed }: QueuedEntryProps) {
  const { id, name, isStaff, text, at, story, answers, state, isHidden } = comment;
  return (
    <article className={styles.entry} aria-labelledby={`by-${id}`} data-queued="" {...entry}>
      <header className={styles.head}>
        <h2 id={`by-${id}`}>{name}</h2>
        {isStaff ? <span className={styles.mark}>Newsroom</span> : null}
        <span className={styles.mark}>{isHidden ? 'Hidden' : READER_COMMENT_STATE_NAMES[state]}</span>
        <When at={at.toISOString()} now={now} timeZone={timeZone} />
        <span className={styles.story}>
          on <a href={story.path}>{story.headline}</a>
          {' · '}
          <Link href={queueAddress({ queue: 'waiting', storyId: story.id })}>Only this story</Link>
        </span>
      </header>
      {answers ? (
        <p className={styles.answers} dir="auto">
          In answer to {answers.name}: {answers.text}
        </p>
      ) : null}
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <Why comment={comment} timeZone={timeZone} />
      <p className={styles.deeds}>
        {deedsOf(comment).map((deed, place) => (
          <Button
            key={deed}
            size="small"
            look={place === 0 && deed !== 'sanction' ? 'filled' : 'plain'}
            disabled={isBusy}
            onClick={() => onDeed(deed)}
          >
            {DEED_NAMES[deed]}
            <span className="visually-hidden"> {aboutWhom(deed, name)}</span>
          </Button>
        ))}
      </p>
    </article>
  );
}

function aboutWhom(deed: CommentDeed, name: string): string {
  return deed === 'sanction' || deed === 'let_back' ? `(${name})` : `(the comment of ${name})`;
}

function Why({ comment, timeZone }: { comment: QueuedComment; timeZone: string }) {
  const { reasons, reports, decided, appeal, sanction, state } = comment;
  const isPast = state === 'approved' || decided?.sentence;
  return (
    <ul className={styles.why} aria-label="Why it is here">
      {isPast ? null : reasons.map((reason) => <li key={reason}>{reason}</li>)}
      {reports.map(({ kind, note, at }) => (
        <li key={at.toISOString()} className={styles.report}>
          Reported: {kind}
          {note ? ` – “${note}”` : ''}
        </li>
      ))}
      {decided?.byName ? (
        <li>
          {decided.byName} decided on {fullTime(decided.at, timeZone)}
          {decided.sentence ? `: ${decided.sentence}` : ''}
        </li>
      ) : null}
      {appeal ? (
        <li className={styles.report}>
          Appeal: “{appeal.text}”{appeal.outcome === 'upheld' ? ' – the decision was upheld' : ''}
          {appeal.outcome === null && appeal.isMine
            ? ' – somebody else decides, because you did before.'
            : ''}
        </li>
      ) : null}
      {sanction ? (
        <li className={styles.report}>
          {sanction.until ? `Suspended until ${fullTime(sanction.until, timeZone)}` : 'Banned'}:{' '}
          {sanction.reason}
        </li>
      ) : null}
    </ul>
  );
}
