import type { PhotoCard } from '@/newsroom/photo-card';
import type { PhotoHistoryEntry } from '@/server/photos/read-photo-page';
import { When } from '../../when';
import styles from './photo-history.module.css';

interface PhotoHistoryProps {
  card: PhotoCard;
  history: readonly PhotoHistoryEntry[];
  now: Date;
  timeZone: string;
}

/** Everything that was done to a photo, newest first, down to its upload. */
export function PhotoHistory({ card, history, now, timeZone }: PhotoHistoryProps) {
  return (
    <ol className={styles.history} aria-label="History of the photo">
      {history.map((entry) => (
        <li key={entry.id}>
          <p>{entry.sentence}</p>
          <When at={entry.at} now={now} timeZone={timeZone} />
          {entry.reason ? <blockquote>{entry.reason}</blockquote> : null}
          {entry.change ? <Change {...entry.change} /> : null}
        </li>
      ))}
      <li>
        <p>Brought by {card.uploadedBy}</p>
        <When at={card.uploadedAt} now={now} timeZone={timeZone} />
      </li>
    </ol>
  );
}

function Change({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.change}>
      {before ? (
        <>
          <span className="visually-hidden">Before: </span>
          <del>{before}</del>
          <span className="visually-hidden">. Now: </span>
        </>
      ) : null}
      {after ? <ins>{after}</ins> : null}
    </p>
  );
}
