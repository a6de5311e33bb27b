import { Link } from '@/components/ui/link';
import { type HistoryView, historyAddress } from './history-address';
import styles from './timeline.module.css';

interface WorkingCopyEntryProps {
  storyId: string;
  view: HistoryView;
  work: string;
}

/** What has been written since the newest version, and is in none yet. */
export function WorkingCopyEntry({ storyId, view, work }: WorkingCopyEntryProps) {
  return (
    <ol className={styles.lines}>
      <li className={styles.line} data-new>
        <Link
          className={styles.name}
          href={historyAddress(storyId, { to: 'working' })}
          aria-current={view.to === 'working' ? 'page' : undefined}
        >
          <strong>Working copy</strong>
          <span>Changed since the newest version</span>
        </Link>
        {work ? <p className={styles.facts}>{work}</p> : null}
      </li>
    </ol>
  );
}
