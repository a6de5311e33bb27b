import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { TimelineEntry } from '@/server/stories/timeline-entries';
import { ClockTime } from './clock-time';
import { type HistoryView, historyAddress } from './history-address';
import styles from './timeline.module.css';
import { isQuiet } from './timeline-days';

export interface LinePlace {
  storyId: string;
  view: HistoryView;
  page: number;
  timeZone: string;
}

/** One line of the timeline: a version with what made it, or a step that left the text as it was. */
export function TimelineLine({ entry, storyId, view, page, timeZone }: LinePlace & { entry: TimelineEntry }) {
  const { version, title, sentence, at, isLive, work } = entry;
  const isAbout = makesVersion(entry);
  return (
    <li className={styles.line} data-quiet={isQuiet(entry) || undefined} data-new={isAbout || undefined}>
      <Chosen {...{ entry, storyId, view, page }}>
        {isAbout ? <strong>Version {version?.number}</strong> : null}
        {title ? <span className={styles.title}>{title}</span> : null}
        <span>{sentence}</span>
      </Chosen>
      <p className={styles.facts}>
        <ClockTime at={at} timeZone={timeZone} shows="hour" />
        {isLive ? <span className={styles.live}>Live now</span> : null}
        {version && !isAbout ? <span>{aboutVersion(entry, version.number)}</span> : null}
        {work ? <span>{work}</span> : null}
        {version && isAbout ? <Reading {...{ storyId, page, view, version }} /> : null}
      </p>
      <Words entry={entry} />
    </li>
  );
}

/** Whether what the page shows is the version of this line. */
export function isMarked(entry: TimelineEntry, { version, from, to }: HistoryView): boolean {
  const number = entry.version?.number;
  return entry.isCut && number !== undefined && [version, from, to].includes(number);
}

// A version that was kept before something is the text as it was until then; the line is about what came after it.
function makesVersion({ isCut, cause }: TimelineEntry): boolean {
  return isCut && cause !== 'restored_text' && cause !== 'import';
}

function aboutVersion({ isCut }: TimelineEntry, number: number): string {
  return isCut ? `Version ${number} is the text before it` : `Version ${number}, unchanged`;
}

interface ChosenProps extends Pick<LinePlace, 'storyId' | 'view' | 'page'> {
  entry: TimelineEntry;
  children: ReactNode;
}

/** Leads to what a version changed; the first one has changed nothing and is read. */
function Chosen({ entry, storyId, view, page, children }: ChosenProps) {
  if (!entry.version) return <p className={styles.name}>{children}</p>;
  const { number } = entry.version;
  const shows: HistoryView = number > 1 ? { from: number - 1, to: number } : { version: number };
  const isShown = entry.isCut && (view.to === number || view.version === number);
  return (
    <Link
      className={styles.name}
      href={historyAddress(storyId, { ...shows, page })}
      aria-current={isShown ? 'page' : undefined}
      data-from={(entry.isCut && view.from === number) || undefined}
    >
      {children}
    </Link>
  );
}

interface ReadingProps extends Pick<LinePlace, 'storyId' | 'page' | 'view'> {
  version: NonNullable<TimelineEntry['version']>;
}

function Reading({ storyId, page, view, version: { number, hash } }: ReadingProps) {
  return (
    <span className={styles.reading}>
      <code title={`Fingerprint of this text: ${hash}`}>{hash.slice(0, 8)}</code>
      <Link
        href={historyAddress(storyId, { version: number, page })}
        aria-current={view.version === number ? 'page' : undefined}
      >
        Read <span className="visually-hidden">version {number}</span>
      </Link>
    </span>
  );
}

function Words({ entry: { reason, change, note } }: { entry: TimelineEntry }) {
  const words = [reason, change && (note ? `${change}: ${note}` : change)].filter(Boolean);
  return words.map((each) => <blockquote key={each}>{each}</blockquote>);
}
