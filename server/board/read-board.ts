import type { Connection } from '@/db/client';
import { type BoardRow, listBoard } from '@/db/queries/board';
import type { BoardFilter, BoardMoment } from '@/db/queries/board-filter';
import type { Actor } from '@/newsroom/actor';
import { BOARD_STATUSES, statesOf } from '@/newsroom/board-status';
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

/** What a view of the board shows, without how much there is of everything. */
export interface BoardStories {
  /** Last changed first; of a board in columns, the first of each. */
  lines: BoardLine[];
  assignments: OpenAssignment[];
  /** Where the pages beside this one begin and end; null where there is none. */
  newer: BoardPlace | null;
  older: BoardPlace | null;
  /** When it was read, in milliseconds. */
  readAt: number;
}

export interface Board extends BoardStories {
  counts: BoardCounts;
}

/** The board of the desk: the stories this person may see, as the view asks for them. Refuses who sees no stories. */
export async function readBoard(question: BoardQuestion, context: BoardContext): Promise<Outcome<Board>> {
  const stories = await readBoardStories(question, context);
  if (!stories.ok) return stories;
  const counts = await readBoardCounts(question, context);
  return counts.ok ? grant({ ...stories.value, counts: counts.value }) : counts;
}

/**
 * As `readBoard`, without the counts: they look at every story of the house, and what a view shows need not wait for
 * them.
 */
export async function readBoardStories(
  { actor, view }: BoardQuestion,
  { database: { read }, now }: BoardContext,
): Promise<Outcome<BoardStories>> {
  const filter = filterFor(actor, view);
  if (!filter) return refuse('not_allowed', NO_STORIES);
  const moment = await momentFor(read, actor, now);
  const asked = { view, filter, moment };
  const page = view.layout === 'table' ? await readPage(read, asked) : await readColumns(read, asked);
  return grant({
    lines: await linesOf(read, actor, page.rows),
    assignments: await readOpenAssignments(read, actor, view),
    newer: page.newer,
    older: page.older,
    readAt: now.getTime(),
  });
}

/** How many stories each choice of the board would show. Refuses who sees no stories. */
export async function readBoardCounts(
  { actor, view }: BoardQuestion,
  { database: { read }, now }: BoardContext,
): Promise<Outcome<BoardCounts>> {
  const filter = filterFor(actor, view);
  if (!filter) return refuse('not_allowed', NO_STORIES);
  return grant(await readCounts(read, { view, filter, moment: await momentFor(read, actor, now) }));
}

const NO_STORIES = 'Your role does not see stories.';

interface Asked {
  view: BoardView;
  filter: BoardFilter;
  moment: BoardMoment;
}

interface Page extends Pick<BoardStories, 'newer' | 'older'> {
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

async function readColumns(read: Connection, { filter, moment }: Asked): Promise<Page> {
  const columns = await Promise.all(
    BOARD_STATUSES.map((status) =>
      listBoard(read, {
        filter: { ...filter, states: statesOf(status) },
        moment,
        window: { limit: COLUMN_LENGTH },
      }),
    ),
  );
  return { rows: columns.flat(), newer: null, older: null };
}

function placeOf(row: BoardRow | undefined): BoardPlace | null {
  return row ? { at: row.updatedAt.getTime(), storyId: row.id } : null;
}
