import type { HistoryEntry } from '@/server/stories/history';
import { historyAddress } from '../history/history-address';
import { Moment } from './moment';
import styles from './panels.module.css';

/** What happened to the story, with the way to its versions. */
export function HistoryPanel({ storyId, history }: { storyId: string; history: readonly HistoryEntry[] }) {
  return (
    <>
      <HistoryList history={history} />
      <p className={styles.ways}>
        <a className={styles.more} href={historyAddress(storyId)}>
          All versions
        </a>
        <a className={styles.more} href={historyAddress(storyId, { from: 'seen', to: 'working' })}>
          Since I last looked
        </a>
      </p>
    </>
  );
}

/** Everything that happened to a story, newest first. */
export function HistoryList({ history }: { history: readonly HistoryEntry[] }) {
  return (
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
  );
}
