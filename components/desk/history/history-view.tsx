import type { ReactNode } from 'react';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { RenderContext } from '@/content/views-of-media';
import type { HistoryPage } from '@/server/stories/history-page';
import { ComparedVersions } from './compared-versions';
import type { Deeds } from './deeds';
import type { HistoryView as View } from './history-address';
import styles from './history-view.module.css';
import { NoteLook } from './note-look';
import { Timeline } from './timeline';
import { VersionText } from './version-text';

interface HistoryViewProps {
  storyId: string;
  page: HistoryPage;
  /** How the photos and records of what is shown are drawn. */
  context: RenderContext;
  isPlain: boolean;
  /** Whether to lead to all that was done to the story. */
  mayAudit?: boolean;
  /** What the reader may do with an earlier version or a block of it, for them to be offered beside it. */
  deeds?: Deeds | undefined;
  /** What readers can look up of it. */
  note?: ReactNode;
  timeZone: string;
}

/** The history of a story: its timeline, and beside it one version or the difference between two. */
export function HistoryView({
  storyId,
  page,
  context,
  isPlain,
  mayAudit = false,
  deeds,
  note,
  timeZone,
}: HistoryViewProps) {
  const { shown, timeline } = page;
  const view = { ...viewOf(page), page: timeline.page };
  return (
    <div className={styles.page}>
      <Timeline
        {...{ storyId, page, view, timeZone, mayAudit, note }}
        isPlain={isPlain || shown.kind === 'refused'}
      />
      {shown.kind === 'refused' ? (
        <div className={styles.refused}>
          <RefusalNotice message={shown.sentence} />
        </div>
      ) : null}
      {shown.kind === 'version' ? (
        <VersionText {...{ storyId, context, deeds, timeZone }} version={shown.version} />
      ) : null}
      {shown.kind === 'comparison' ? (
        <ComparedVersions {...{ storyId, page, context, deeds, timeZone }} comparison={shown.comparison} />
      ) : null}
      <NoteLook storyId={storyId} />
    </div>
  );
}

function viewOf({ shown }: HistoryPage): View {
  if (shown.kind === 'refused') return {};
  if (shown.kind === 'version') return shown.version.number === null ? {} : { version: shown.version.number };
  return { from: shown.comparison.from.side, to: shown.comparison.to.side };
}
