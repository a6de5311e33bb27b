'use client';

import { type DragEvent, memo, useState } from 'react';
import { Link } from '@/components/ui/link';
import { type BoardMove, moveTo } from '@/newsroom/board-moves';
import { type BoardStatus, RARE_STATUSES } from '@/newsroom/board-status';
import { type BoardView, boardAddress, firstPage } from '@/newsroom/board-view';
import type { BoardCounts } from '@/server/board/board-counts';
import type { BoardLine } from '@/server/board/board-lines';
import { StateMark } from '../state-mark';
import { When } from '../when';
import styles from './board-columns.module.css';
import { type BoardLinesProps, StoryLink, writersOf } from './board-table';
import { LineMarks, LineTimes } from './line-marks';
import { MoveMenu } from './move-menu';

interface BoardColumnsProps extends BoardLinesProps {
  view: BoardView;
  counts: BoardCounts;
  /** Whether these are the counts of this view; those of the last one are shown until then. */
  isCounted: boolean;
  /** What stands before the columns of stories. */
  first: React.ReactNode;
}

/** So many cards of a column fill a screen. */
const FIRST_CARDS = 6;

/** A column for each state. A card is dragged to where exactly one step leads that can be made without reading. */
export function BoardColumns({ view, counts, isCounted, first, lines, ...rest }: BoardColumnsProps) {
  const [dragged, setDragged] = useState<BoardLine | null>(null);
  const shown = counts.statuses.filter(
    ({ status, stories }) =>
      stories > 0 ||
      !RARE_STATUSES.includes(status) ||
      leadsTo(dragged, status) ||
      lines.some(({ place }) => place === status),
  );
  return (
    <div className={styles.columns} data-uncounted={!isCounted || undefined}>
      {first}
      {shown.map((count) => (
        <Column
          key={count.status}
          {...count}
          {...rest}
          view={view}
          isCounted={isCounted}
          lines={lines.filter(({ place }) => place === count.status)}
          dragged={dragged}
          onDrag={setDragged}
        />
      ))}
    </div>
  );
}

interface ColumnProps extends BoardLinesProps {
  view: BoardView;
  status: BoardStatus;
  name: string;
  stories: number;
  isCounted: boolean;
  dragged: BoardLine | null;
  onDrag(line: BoardLine | null): void;
}

function Column({
  view,
  status,
  name,
  stories,
  isCounted,
  lines,
  isWhole,
  dragged,
  onDrag,
  onMove,
  ...rest
}: ColumnProps) {
  const move = dragged && moveTo(dragged.moves, status);
  const isOver = dragged !== null && dragged.place !== status;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onDrag(null);
    if (dragged && move) onMove(dragged, move);
  };
  return (
    <section
      className={styles.column}
      aria-label={name}
      data-takes={(isOver && move !== null) || undefined}
      data-shut={(isOver && move === null) || undefined}
      onDragOver={(event) => (move ? event.preventDefault() : undefined)}
      onDrop={drop}
    >
      <header className={styles.head}>
        <h2>
          <StateMark status={name} />
          <span className={styles.count}>{stories}</span>
        </h2>
        {isOver ? <span className={styles.step}>{stepInWords(dragged, status)}</span> : null}
      </header>
      {lines.length > 0 ? (
        <ul aria-label={name} className={styles.cards}>
          {(isWhole ? lines : lines.slice(0, FIRST_CARDS)).map((line) => (
            <Card key={line.id} line={line} onDrag={onDrag} onMove={onMove} {...rest} />
          ))}
        </ul>
      ) : (
        <p className={styles.none}>No story</p>
      )}
      {isCounted && stories > lines.length ? (
        <Link className={styles.all} href={boardAddress({ ...firstPage(view), layout: 'table', status })}>
          All {stories} in the table
        </Link>
      ) : null}
    </section>
  );
}

type CardProps = { line: BoardLine; onDrag(line: BoardLine | null): void } & Omit<
  BoardLinesProps,
  'lines' | 'isWhole'
>;

const Card = memo(function Card({ line, entry, moving, onDrag, onMove, ...clock }: CardProps) {
  const isMovable = line.moves.some(({ needsReading }) => !needsReading);
  return (
    <li
      className={styles.card}
      aria-busy={moving === line.id || undefined}
      draggable={isMovable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        // Firefox drags nothing that carries nothing.
        event.dataTransfer.setData('text/plain', line.id);
        onDrag(line);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className={styles.top}>
        <StoryLink line={line} entry={entry} className={styles.headline} />
        <MoveMenu
          line={line}
          tabIndex={entry(line.id).tabIndex}
          isBusy={moving === line.id}
          onMove={(move: BoardMove) => onMove(line, move)}
        />
      </div>
      <div className={styles.facts}>
        {line.section ? <span>{line.section}</span> : null}
        <span className={styles.writers}>{writersOf(line)}</span>
        <When at={line.updatedAt} {...clock} className={styles.when} />
      </div>
      <div className={styles.marks}>
        <LineTimes line={line} {...clock} />
        <LineMarks line={line} />
      </div>
    </li>
  );
});

/** What letting go here would do, or why it would do nothing. */
function stepInWords(line: BoardLine, status: BoardStatus): string {
  const move = moveTo(line.moves, status);
  if (move) return move.asks.length > 0 ? `${move.label}…` : move.label;
  return line.moves.some(({ to, needsReading }) => to === status && needsReading) ? 'Read it first' : '';
}

function leadsTo(line: BoardLine | null, status: BoardStatus): boolean {
  return line !== null && moveTo(line.moves, status) !== null;
}
