'use client';

import { memo } from 'react';
import { Link } from '@/components/ui/link';
import type { BoardMove } from '@/newsroom/board-moves';
import type { BoardLine } from '@/server/board/board-lines';
import { StateMark } from '../state-mark';
import { When } from '../when';
import type { BoardClock } from './board-clock';
import styles from './board-table.module.css';
import { LineMarks, LineTimes } from './line-marks';
import { MoveMenu } from './move-menu';
import { nameOf } from './name-of';
import type { Entry } from './use-board-keys';

export interface BoardLinesProps extends BoardClock {
  lines: readonly BoardLine[];
  /** Whether all lines are drawn, or only what a screen shows at once. */
  isWhole: boolean;
  entry: Entry;
  /** The story that is on its way to another place. */
  moving: string | null;
  onMove(line: BoardLine, move: BoardMove): void;
}

/** So many rows fill a screen. */
const FIRST_ROWS = 24;

/** The stories, one dense row each: headline first, then where it stands, who writes it and when it changed. */
export function BoardTable({ lines, isWhole, ...rest }: BoardLinesProps) {
  const drawn = isWhole ? lines : lines.slice(0, FIRST_ROWS);
  return (
    <ul aria-label="Stories" className={styles.list}>
      {drawn.map((line) => (
        <Row key={line.id} line={line} {...rest} />
      ))}
    </ul>
  );
}

const Row = memo(function Row({
  line,
  entry,
  moving,
  onMove,
  ...clock
}: { line: BoardLine } & Omit<BoardLinesProps, 'lines' | 'isWhole'>) {
  const writers = writersOf(line);
  const { tabIndex } = entry(line.id);
  return (
    <li className={styles.row} aria-busy={moving === line.id || undefined}>
      <span className={styles.title}>
        <StoryLink line={line} entry={entry} className={styles.headline} />
        <LineMarks line={line} />
      </span>
      <span className={styles.state}>
        <StateMark status={line.status} />
        <LineTimes line={line} {...clock} />
      </span>
      <span className={styles.section}>{line.section}</span>
      <span className={styles.writers} title={writers}>
        {writers}
      </span>
      <When at={line.updatedAt} {...clock} className={styles.when} />
      <span className={styles.move}>
        <MoveMenu
          line={line}
          tabIndex={tabIndex}
          isBusy={moving === line.id}
          onMove={(move) => onMove(line, move)}
        />
      </span>
    </li>
  );
});

/** The link to a story, by which the keys go through the board. */
export function StoryLink({
  line,
  entry,
  className,
}: {
  line: BoardLine;
  entry: Entry;
  className: string | undefined;
}) {
  return (
    <Link
      href={`/desk/stories/${line.id}`}
      className={className}
      dir="auto"
      draggable={false}
      data-untitled={line.headline === '' || undefined}
      {...entry(line.id)}
    >
      {nameOf(line)}
    </Link>
  );
}

/** Whose it is: the byline, or who writes it until there is one. */
export function writersOf({ byline, writers, createdBy }: BoardLine): string {
  const names = [byline, writers].find((each) => each.length > 0) ?? [createdBy];
  return names.join(', ');
}
