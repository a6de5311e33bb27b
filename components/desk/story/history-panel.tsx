import type { HistoryEntry } from '@/server/stories/history';
import styles from './panels.module.css';
import { Moment } from './moment';

/** Everything that happened to the story, newest first. */
export function HistoryPanel({ storyId, history }: { storyId: string; history: readonly HistoryEntry[] }) {
  return (
    <>
      <ol className={styles.history} aria-label="History">
        {history.map((entry) => (
          <li key={entry.revision}>
            <p>
              {entry.sentence}
              {entry.versionNumber === null ? null : <small> Version {entry.versionNumber}</small>}
            </p>
            <Moment at={entry.at} />
            {entry.reason ? <blockquote>{entry.reason}</blockquote> : null}
            {entry.change ? (
              <blockquote>
                {entry.change}
                {entry.note ? `: ${entry.note}` : ''}
              </blockquote>
            ) : null}
          </li>
        ))}
      </ol>
      <a className={styles.more} href={`/desk/stories/${storyId}/history`}>
        All versions
      </a>
    </>
  );
}
