import type { Connection } from '@/db/client';
import { type BoardRow, listBoard } from '@/db/queries/board';
import type { BoardFilter, BoardMoment } from '@/db/queries/board-filter';
import type { Actor } from '@/newsroom/actor';
import { statesOf } from '@/newsroom/board-status';
import type { BoardPlace, BoardView } from '@/newsroom/board-view';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { type BoardCounts, readCounts } from './board-counts';
import { filterFor, momentFor } from './board-filter';
import { type BoardLine, linesOf } from './board-lines';
import { type OpenAssignment, readOpenAssignments } from './open-assignments';

/** How many stories a page of the table holds; and a column, which leads to the table for more than a screen is high. */
export const BOARD_PAGE = 50;
export const COLUMN_LENGTH = 12;

export type BoardContext = Pick<StoryContext, 'database' | 'now'>;

export interface BoardQuestion {
  actor: Actor;
  view: BoardView;
}

export interface Board {
  /** Last changed first; of a board in columns, the first of each. */
  lines: BoardLine[];
  counts: BoardCounts;
  assignments: OpenAssignment[];
  /** Where the pages beside this one begin and end; null where there is none. */
  newer: BoardPlace | null;
  older: BoardPlace | null;
  /** When it was read, in milliseconds. */
  readAt: number;
}

/** The board of the desk: the stories this person may see, as the view asks for them. Refuses who sees no stories. */
export async function readBoard(
  { actor, view }: BoardQuestion,
  { database: { read }, now }: BoardContext,
): Promise<Outcome<Board>> {
  const filter = filterFor(actor, view);
  if (!filter) return refuse('not_allowed', 'Your role does not see stories.');
  const moment = await momentFor(read, actor, now);
  const asked = { view, filter, moment };
  const counts = await readCounts(read, asked);
  const page = view.layout === 'table' ? await readPage(read, asked) : await readColumns(read, asked, counts);
  return grant({
    lines: await linesOf(read, actor, page.rows),
    counts,
    assignments: await readOpenAssignments(read, actor, view),
    newer: page.newer,
    older: page.older,
    readAt: now.getTime(),
  });
}

interface Asked {
  view: BoardView;
  filter: BoardFilter;
  moment: BoardMoment;
}

interface Page extends Pick<Board, 'newer' | 'older'> {
  rows: BoardRow[];
}

async function readPage(read: Connection, { view, filter, moment }: Asked): Promise<Page> {
  const { after, before } = view;
  const isBackwards = before !== null;
  // One more than is shown tells whether there is a page behind.
  const found = await listBoard(read, {
    filter,
    moment,
    window: { limit: BOARD_PAGE + 1, after, before },
  });
  const hasMore = found.length > BOARD_PAGE;
  const rows = isBackwards ? found.slice(-BOARD_PAGE) : found.slice(0, BOARD_PAGE);
  return {
    rows,
    newer: (isBackwards ? hasMore : after !== null) ? placeOf(rows.at(0)) : null,
    older: (isBackwards ? true : hasMore) ? placeOf(rows.at(-1)) : null,
  };
}

async function readColumns(
  read: Connection,
  { filter, moment }: Asked,
  { statuses }: BoardCounts,
): Promise<Page> {
  const columns: BoardRow[][] = [];
  for (const { status } of statuses.filter(({ stories }) => stories > 0)) {
    const ofStatus = { ...filter, states: statesOf(status) };
    columns.push(await listBoard(read, { filter: ofStatus, moment, window: { limit: COLUMN_LENGTH } }));
  }
  return { rows: columns.flat(), newer: null, older: null };
}

function placeOf(row: BoardRow | undefined): BoardPlace | null {
  return row ? { at: row.updatedAt.getTime(), storyId: row.id } : null;
}
