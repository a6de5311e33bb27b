import { ChevronLeft } from 'lucide-react';
import type { HistoryEntry } from '@/server/stories/history';
import type { VersionEntry } from '@/server/stories/versions';
import { HistoryList } from './history-panel';
import { Moment } from './moment';
import styles from './versions.module.css';

interface VersionListProps {
  storyId: string;
  headline: string;
  history: readonly HistoryEntry[];
  versions: readonly VersionEntry[];
  shown: number;
}

/** The versions of a story, newest first, and all that happened to it. */
export function VersionList({ storyId, headline, history, versions, shown }: VersionListProps) {
  return (
    <section className={styles.list} aria-label="Versions">
      <a className={styles.back} href={`/desk/stories/${storyId}`}>
        <ChevronLeft aria-hidden size={14} />
        Back to the story
      </a>
      <h1>{headline || 'Untitled story'}</h1>
      <h2>Versions</h2>
      <ol>
        {versions.map((version) => (
          <li key={version.number}>
            <a
              href={`/desk/stories/${storyId}/history?version=${version.number}`}
              aria-current={version.number === shown ? 'page' : undefined}
            >
              <strong>Version {version.number}</strong>
              <span>{version.sentence}</span>
              <small>
                <Moment at={version.at} /> · <code>{version.hash.slice(0, 8)}</code>
              </small>
            </a>
          </li>
        ))}
      </ol>
      <h2>What happened</h2>
      <HistoryList history={history} />
    </section>
  );
}
