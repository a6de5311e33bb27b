import { CalendarClock, CircleAlert, Clock, Globe, Hand } from 'lucide-react';
import { BOARD_FLAGS } from '@/newsroom/board-view';
import type { BoardLine } from '@/server/board/board-lines';
import { SealMark } from '../sealed/seal-mark';
import { StateMark } from '../state-mark';
import { dueTime, fullTime } from '../time-ago';
import type { BoardClock } from './board-clock';
import styles from './line-marks.module.css';

/** What is to be known of a story besides its state: what readers have of it, what waits, what has lapsed. */
export function LineMarks({ line }: { line: BoardLine }) {
  const has = (flag: BoardLine['flags'][number]) => line.flags.includes(flag);
  return (
    <>
      {line.isSealed ? <SealMark className={styles.mark} /> : null}
      {line.alsoPublic === 'Published' ? (
        <span className={styles.live} title="Readers have the published version meanwhile">
          <Globe aria-hidden size={12} strokeWidth={2.25} />
          Live
        </span>
      ) : null}
      {line.alsoPublic && line.alsoPublic !== 'Published' ? <StateMark status={line.alsoPublic} /> : null}
      {has('waiting') ? (
        <span className={styles.mark}>
          <Hand aria-hidden size={12} strokeWidth={2.25} />
          {markOf('waiting')}
        </span>
      ) : null}
      {has('lapsed') ? (
        <span className={styles.mark} data-tone="warning">
          <CircleAlert aria-hidden size={12} strokeWidth={2.25} />
          {markOf('lapsed')}
        </span>
      ) : null}
    </>
  );
}

/** When it goes out by itself, and when its text is due. */
export function LineTimes({ line, now, timeZone }: { line: BoardLine } & BoardClock) {
  const { releaseAt, dueAt } = line;
  return (
    <>
      {releaseAt ? (
        <time
          className={styles.time}
          dateTime={releaseAt}
          title={`Goes out ${fullTime(new Date(releaseAt), timeZone)}`}
        >
          <CalendarClock aria-hidden size={12} />
          {dueTime(new Date(releaseAt), now, timeZone)}
        </time>
      ) : null}
      {dueAt ? <DueTime at={dueAt} isWithAuthor={isWithAuthor(line)} now={now} timeZone={timeZone} /> : null}
    </>
  );
}

/** When a text is due, said otherwise once that has passed and its author still has it. */
export function DueTime({
  at,
  isWithAuthor,
  now,
  timeZone,
}: { at: string; isWithAuthor: boolean } & BoardClock) {
  const due = new Date(at);
  const isOverdue = isWithAuthor && due < now;
  return (
    <time
      className={styles.time}
      data-overdue={isOverdue || undefined}
      dateTime={at}
      title={`Due ${fullTime(due, timeZone)}`}
    >
      <Clock aria-hidden size={12} />
      {isOverdue ? 'Overdue' : 'Due'} {dueTime(due, now, timeZone)}
    </time>
  );
}

function markOf(flag: BoardLine['flags'][number]): string {
  return BOARD_FLAGS.find((each) => each.flag === flag)?.mark ?? flag;
}

function isWithAuthor({ place }: BoardLine): boolean {
  return place === 'draft' || place === 'changes_requested';
}
