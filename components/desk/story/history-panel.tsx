import { Button } from '@/components/ui/button';
import type { HistoryEntry } from '@/server/stories/history';
import { Moment } from './moment';
import styles from './panels.module.css';

interface HistoryPanelProps {
  storyId: string;
  history: readonly HistoryEntry[];
  /** Not there for who may not write the story. */
  onSaveVersion: (() => void) | undefined;
}

/** What happened to the story, with the way to its versions, and to one more. */
export function HistoryPanel({ storyId, history, onSaveVersion }: HistoryPanelProps) {
  return (
    <>
      {onSaveVersion ? (
        <Button size="small" className={styles.saveVersion} onClick={onSaveVersion}>
          Save a version…
        </Button>
      ) : null}
      <HistoryList history={history} />
      <a className={styles.more} href={`/desk/stories/${storyId}/history`}>
        All versions
      </a>
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
