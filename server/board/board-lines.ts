import type { Connection } from '@/db/client';
import { type BoardRow, bylinesOf, writersOfStories } from '@/db/queries/board';
import type { Actor } from '@/newsroom/actor';
import { type BoardMove, boardMoves } from '@/newsroom/board-moves';
import { type BoardStatus, boardStatusOf } from '@/newsroom/board-status';
import type { BoardFlag } from '@/newsroom/board-view';
import { publicStateName, statusName } from '@/newsroom/states';
import type { StoryKind } from '@/newsroom/story-kinds';

/** One line of the board; times are ISO 8601 in UTC. */
export interface BoardLine {
  id: string;
  headline: string;
  /** What the desk called it when it ordered it, for a story without a headline. */
  title: string | null;
  /** Its place among the states. */
  place: BoardStatus;
  status: string;
  /** In words, when readers have something else than the status says: a published story with a draft on top. */
  alsoPublic: string | null;
  revision: number;
  kind: StoryKind;
  section: string | null;
  byline: string[];
  /** The people who write it, for a story that has no byline yet. */
  writers: string[];
  createdBy: string;
  updatedAt: string;
  releaseAt: string | null;
  dueAt: string | null;
  flags: BoardFlag[];
  /** Whether only its members know of it, of whom this person is one. */
  isSealed: boolean;
  /** What this person may do with it from the board. */
  moves: BoardMove[];
}

/** The rows as somebody's board shows them. */
export async function linesOf(
  read: Connection,
  actor: Actor,
  rows: readonly BoardRow[],
): Promise<BoardLine[]> {
  const ids = rows.map((row) => row.id);
  const bylines = byStory(await bylinesOf(read, ids));
  const writers = byStory(await writersOfStories(read, ids));
  return rows.map((row) => {
    const { workingState, publicState } = row;
    const own = writers.get(row.id) ?? [];
    const authorIds = own.map(({ personId }) => personId);
    return {
      id: row.id,
      headline: row.headline,
      title: row.title,
      place: boardStatusOf(row),
      status: statusName(workingState, publicState),
      alsoPublic: alsoPublic(row),
      revision: row.revision,
      kind: row.kind,
      section: row.sectionName,
      byline: (bylines.get(row.id) ?? []).map(({ name }) => name),
      writers: own.map(({ name }) => name),
      createdBy: row.createdByName,
      updatedAt: row.updatedAt.toISOString(),
      releaseAt: row.releaseAt?.toISOString() ?? null,
      dueAt: row.dueAt?.toISOString() ?? null,
      flags: row.flags,
      isSealed: row.sealedAt !== null,
      // A row of a sealed story came to somebody who is let in.
      moves: boardMoves(actor, {
        workingState,
        publicState,
        authorIds,
        memberIds: row.sealedAt && [actor.personId],
      }),
    };
  });
}

function byStory<Row extends { storyId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.storyId, [...(grouped.get(row.storyId) ?? []), row]);
  return grouped;
}

function alsoPublic({ workingState, publicState }: BoardRow): string | null {
  return workingState === 'clean' || publicState === 'never' ? null : publicStateName(publicState);
}
