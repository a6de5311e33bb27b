import { Button } from '@/components/ui/button';
import type { HistoryEntry } from '@/server/stories/history';
import type { KeptVersion } from '@/server/stories/kept-versions';
import { historyAddress } from '../history/history-address';
import { Moment } from './moment';
import styles from './panels.module.css';

interface HistoryPanelProps {
  storyId: string;
  history: readonly HistoryEntry[];
  kept: readonly KeptVersion[];
  /** Not there for who may not write the story. */
  onSaveVersion: (() => void) | undefined;
}

/** What happened to the story, with the way to its versions, and to one more. */
export function HistoryPanel({ storyId, history, kept, onSaveVersion }: HistoryPanelProps) {
  return (
    <>
      {onSaveVersion ? (
        <Button size="small" className={styles.saveVersion} onClick={onSaveVersion}>
          Save a version…
        </Button>
      ) : null}
      <HistoryList history={history} kept={kept} />
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

interface HistoryListProps {
  history: readonly HistoryEntry[];
  kept?: readonly KeptVersion[];
}

/** Everything that happened to a story, newest first. */
export function HistoryList({ history, kept = [] }: HistoryListProps) {
  const entries = [...history, ...kept].toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <ol className={styles.history} aria-label="History">
      {entries.map((entry) => (
        <li key={'id' in entry ? entry.id : entry.revision}>
          <p>
            {entry.sentence}
            {entry.versionNumber === null ? null : <small> Version {entry.versionNumber}</small>}
          </p>
          <Moment at={entry.at} />
          {'id' in entry ? <Said words={entry.title} /> : <SaidOfStep entry={entry} />}
        </li>
      ))}
    </ol>
  );
}

function SaidOfStep({ entry: { reason, change, note } }: { entry: HistoryEntry }) {
  return (
    <>
      <Said words={reason} />
      <Said words={change && [change, note].filter(Boolean).join(': ')} />
    </>
  );
}

function Said({ words }: { words: string | null }) {
  return words ? <blockquote>{words}</blockquote> : null;
}
