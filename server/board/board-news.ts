import { listBoard } from '@/db/queries/board';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { type BoardCounts, readCounts } from './board-counts';
import { filterFor, momentFor } from './board-filter';
import { type BoardLine, linesOf } from './board-lines';
import { type OpenAssignment, readOpenAssignments } from './open-assignments';
import type { BoardContext, BoardQuestion } from './read-board';

/** What a board that is open has to show anew. */
export interface BoardNews {
  /** Those of the stories asked for that stand on it now; the others do not, or not any more. */
  lines: BoardLine[];
  counts: BoardCounts;
  assignments: OpenAssignment[];
}

/** Reads these stories anew for an open board. One that this person may not see is answered like one that is not there. */
export async function readBoardNews(
  { actor, view, storyIds }: BoardQuestion & { storyIds: readonly string[] },
  { database: { read }, now }: BoardContext,
): Promise<Outcome<BoardNews>> {
  const filter = filterFor(actor, view);
  if (!filter) return refuse('not_allowed', 'Your role does not see stories.');
  const moment = await momentFor(read, actor, now);
  const window = { limit: storyIds.length, only: storyIds };
  const rows = storyIds.length > 0 ? await listBoard(read, { filter, moment, window }) : [];
  return grant({
    lines: await linesOf(read, actor, rows),
    counts: await readCounts(read, { view, filter, moment }),
    assignments: await readOpenAssignments(read, actor, view),
  });
}
