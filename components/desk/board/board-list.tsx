import { Globe } from 'lucide-react';
import Link from 'next/link';
import type { BoardLine } from '@/server/stories/board';
import { ArrowKeys } from '../arrow-keys';
import { StateMark } from '../state-mark';
import { dueTime, fullTime } from '../time-ago';
import { When } from '../when';
import styles from './board-list.module.css';

interface BoardClock {
  now: Date;
  timeZone: string;
}

/** The stories, one dense row each: headline first, then where it stands, who writes it and when it changed. */
export function BoardList({ lines, ...clock }: { lines: readonly BoardLine[] } & BoardClock) {
  return (
    <ArrowKeys label="Stories" className={styles.list}>
      {lines.map((line) => (
        <Row key={line.id} line={line} {...clock} />
      ))}
    </ArrowKeys>
  );
}

function Row({ line, now, timeZone }: { line: BoardLine } & BoardClock) {
  const writers = line.byline.length > 0 ? line.byline.join(', ') : line.createdBy;
  return (
    <li className={styles.row}>
      <span className={styles.title}>
        <Link
          href={`/desk/stories/${line.id}`}
          className={styles.headline}
          dir="auto"
          data-untitled={line.headline === '' || undefined}
        >
          {line.headline || 'Untitled story'}
        </Link>
        {line.alsoPublic ? <AlsoPublic standing={line.alsoPublic} /> : null}
      </span>
      <span className={styles.state}>
        <StateMark status={line.status} />
        {line.releaseAt ? <Due at={new Date(line.releaseAt)} now={now} timeZone={timeZone} /> : null}
      </span>
      <span className={styles.section}>{line.section}</span>
      <span className={styles.writers} title={writers}>
        {writers}
      </span>
      <When at={line.updatedAt} now={now} timeZone={timeZone} className={styles.when} />
    </li>
  );
}

/** What readers have while the desk works on the next version. */
function AlsoPublic({ standing }: { standing: string }) {
  return standing === 'Published' ? (
    <span className={styles.live} title="Readers have the published version meanwhile">
      <Globe aria-hidden size={12} strokeWidth={2.25} />
      Live
    </span>
  ) : (
    <StateMark status={standing} />
  );
}

function Due({ at, now, timeZone }: { at: Date } & BoardClock) {
  return (
    <time className={styles.due} dateTime={at.toISOString()} title={`Goes out ${fullTime(at, timeZone)}`}>
      {dueTime(at, now, timeZone)}
    </time>
  );
}
