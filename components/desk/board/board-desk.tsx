'use client';

import dynamic from 'next/dynamic';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Announcer } from '@/components/editor/announcer';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { BoardMove } from '@/newsroom/board-moves';
import { type BoardView, boardAddress, boardQuery } from '@/newsroom/board-view';
import type { BoardLine } from '@/server/board/board-lines';
import type { Board } from '@/server/board/read-board';
import type { KeptView } from '@/server/board/views';
import { Pager } from '../pager';
import type { Given } from '../story/use-story';
import { BoardColumns } from './board-columns';
import styles from './board-desk.module.css';
import { BoardEmpty } from './board-empty';
import { BoardFilters } from './board-filters';
import { BoardTable } from './board-table';
import { FilterFields } from './filter-fields';
import { KeptViews } from './kept-views';
import { OpenAssignments } from './open-assignments';
import { type RefusedMove, useBoard } from './use-board';
import { useBoardKeys } from './use-board-keys';
import { useBoardView } from './use-board-view';

const TransitionDialog = dynamic(() =>
  fetched(() => import('../story/transition-dialog').then((file) => file.TransitionDialog)),
);

interface BoardDeskProps {
  view: BoardView;
  read: Board;
  keptViews: readonly KeptView[];
  /** Whether this person sees stories of others at all. */
  seesOthers: boolean;
  mayStart: boolean;
  mayAssign: boolean;
  timeZone: string;
}

/** The board: what it leaves out, its stories in a table or in columns, and what can be done with each. */
export function BoardDesk({
  view: asked,
  read,
  keptViews,
  seesOthers,
  mayStart,
  mayAssign,
  timeZone,
}: BoardDeskProps) {
  const { shown, wanted, counts, isCounted, choose } = useBoardView({ view: asked, board: read });
  const { view } = shown;
  const { board, refused, refuse, dismiss, moving, move, readAnew } = useBoard(view, shown.stories, counts);
  const [asking, setAsking] = useState<{ line: BoardLine; move: BoardMove } | null>(null);
  // Another view is drawn as far as a screen shows at once, and the rest of it right after.
  const query = boardQuery(view).toString();
  const isWhole = useDeferredValue(query) === query;
  const now = useMemo(() => new Date(board.readAt), [board.readAt]);
  const clock = { now, timeZone };
  const keys = useBoardKeys(board.lines.map(({ id }) => id));
  const { entry, hold } = keys;
  const go = useCallback(
    (line: BoardLine, step: BoardMove, given?: Given) => {
      hold(line.id);
      void move(line, step, given);
    },
    [hold, move],
  );
  const onMove = useCallback(
    (line: BoardLine, step: BoardMove) =>
      step.asks.length > 0 ? setAsking({ line, move: step }) : go(line, step),
    [go],
  );
  // The same from one drawing to the next as long as it says the same: a choice draws the filters, and no story again.
  const lines = { ...clock, lines: board.lines, isWhole, entry, moving, onMove };
  const assignments = (
    <OpenAssignments
      {...clock}
      assignments={board.assignments}
      mayDrop={mayAssign}
      onRefused={refuse}
      onDone={() => readAnew([])}
    />
  );
  const isEmpty = board.lines.length === 0 && (view.layout === 'table' || board.assignments.length === 0);
  return (
    <>
      <BoardFilters
        view={wanted}
        counts={board.counts}
        isCounted={isCounted}
        seesOthers={seesOthers}
        onChoose={choose}
      />
      <FilterFields view={wanted} counts={board.counts} seesOthers={seesOthers} onChoose={choose}>
        <KeptViews view={wanted} views={keptViews} />
      </FilterFields>
      {refused ? <Refused refused={refused} onClose={dismiss} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys go from one link to the next; it is no control. */}
      <div
        ref={keys.board}
        data-board
        aria-busy={wanted !== view || undefined}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        {view.layout === 'table' && board.assignments.length > 0 ? (
          <div className={styles.above}>{assignments}</div>
        ) : null}
        {isEmpty ? (
          <BoardEmpty view={view} mayStart={mayStart} seesOthers={seesOthers} />
        ) : view.layout === 'table' ? (
          <BoardTable {...lines} />
        ) : (
          <BoardColumns
            {...lines}
            view={view}
            counts={board.counts}
            isCounted={isCounted}
            first={assignments}
          />
        )}
      </div>
      <BoardPager view={view} board={board} />
      {asking ? (
        <TransitionDialog
          transition={{ ...asking.move, primary: false, problems: [] }}
          story={{ kill: null, change: null, reports: [], timeZone }}
          onClose={() => setAsking(null)}
          onGiven={(given) => {
            setAsking(null);
            go(asking.line, asking.move, given);
          }}
        />
      ) : null}
      <Announcer />
    </>
  );
}

function Refused({ refused: { name, refusal }, onClose }: { refused: RefusedMove; onClose(): void }) {
  return (
    <div className={styles.refused}>
      <RefusalNotice message={`“${name}”: ${refusal.message}`} problems={refusal.problems} />
      <Button size="small" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}

function BoardPager({ view, board: { newer, older } }: { view: BoardView; board: Board }) {
  return (
    <Pager
      label="Pages of the board"
      previous={newer && { href: boardAddress({ ...view, before: newer, after: null }), name: 'Newer' }}
      next={older && { href: boardAddress({ ...view, after: older, before: null }), name: 'Older' }}
    />
  );
}
