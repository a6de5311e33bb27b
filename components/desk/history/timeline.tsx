import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { HistoryPage } from '@/server/stories/history-page';
import { Pager } from '../pager';
import { type HistoryView, historyAddress } from './history-address';
import styles from './timeline.module.css';
import { TimelineDay } from './timeline-day';
import { daysOf } from './timeline-days';
import { TimelineDisclosure } from './timeline-disclosure';
import { WorkingCopyEntry } from './working-copy-entry';

interface TimelineProps {
  storyId: string;
  page: HistoryPage;
  view: HistoryView;
  /** Whether nothing was asked for, or nothing that there is, so that somebody on a phone wants to choose first. */
  isPlain: boolean;
  mayAudit: boolean;
  timeZone: string;
  /** What is to be known of all versions, below the name of the story. */
  note?: ReactNode;
}

/** All that happened to a story and every version it made, newest first, with what is worth comparing on top. */
export function Timeline({ storyId, page, view, isPlain, mayAudit, timeZone, note }: TimelineProps) {
  const { timeline, working, headline } = page;
  const days = daysOf(timeline.entries, timeZone);
  return (
    <section className={styles.timeline} aria-label="Versions">
      <header className={styles.head}>
        <a className={styles.back} href={`/desk/stories/${storyId}`}>
          <ChevronLeft aria-hidden size={14} />
          Back to the story
        </a>
        <h1 dir="auto">{headline || 'Untitled story'}</h1>
        {mayAudit ? (
          <Link className={styles.back} href={`/desk/audit?story=${storyId}`}>
            All that was done to it
          </Link>
        ) : null}
      </header>
      {note}
      <TimelineDisclosure
        name={timeline.versions === 1 ? '1 version' : `${timeline.versions} versions`}
        // Whatever is chosen has an address that says so; another page of the timeline chooses nothing.
        shown={isPlain ? '' : `${view.version} ${view.from} ${view.to}`}
        isOpenAtFirst={isPlain}
      >
        <Questions storyId={storyId} page={page} view={view} />
        {working && timeline.page === 1 ? (
          <WorkingCopyEntry {...{ storyId, view }} work={working.work} />
        ) : null}
        {days.map((day) => (
          <TimelineDay key={day.name} {...{ storyId, day, view, timeZone }} page={timeline.page} />
        ))}
        <TimelinePager
          storyId={storyId}
          view={isPlain ? {} : view}
          page={timeline.page}
          pages={timeline.pages}
        />
      </TimelineDisclosure>
    </section>
  );
}

/** What people come here to ask. */
function Questions({ storyId, page, view }: Pick<TimelineProps, 'storyId' | 'page' | 'view'>) {
  const questions: { name: string; from: 'seen' | 'live'; isOpen: boolean }[] = [
    { name: 'Since I last looked', from: 'seen', isOpen: page.lastLookedAt !== null },
    { name: 'Live against working', from: 'live', isOpen: page.isLive },
  ];
  const open = questions.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return null;
  return (
    <nav className={styles.questions} aria-label="Compare">
      {open.map(({ name, from }) => (
        <Link
          key={from}
          href={historyAddress(storyId, { from, to: 'working' })}
          aria-current={view.from === from && view.to === 'working' ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

interface TimelinePagerProps {
  storyId: string;
  view: HistoryView;
  page: number;
  pages: number;
}

function TimelinePager({ storyId, view, page, pages }: TimelinePagerProps) {
  const to = (other: number) => historyAddress(storyId, { ...view, page: other });
  return (
    <Pager
      label="Pages of the timeline"
      place={`${page} of ${pages}`}
      previous={page > 1 ? { href: to(page - 1), name: 'Newer' } : null}
      next={page < pages ? { href: to(page + 1), name: 'Older' } : null}
    />
  );
}
