import type { Connection } from '@/db/client';
import { type BoardCount, countBoard, countWriters } from '@/db/queries/board-counts';
import type { BoardFilter, BoardMoment } from '@/db/queries/board-filter';
import { listSections } from '@/db/queries/section';
import { BOARD_STATUSES, type BoardStatus, boardStatusName, boardStatusOf } from '@/newsroom/board-status';
import { BOARD_FLAGS, type BoardView, DUE_CHOICES } from '@/newsroom/board-view';
import { KIND_NAMES, STORY_KINDS } from '@/newsroom/story-kinds';

/** A choice of a filter, with how many stories it would show. */
export interface Choice {
  value: string;
  name: string;
  stories: number;
}

/** How many stories each choice shows while all others stay as they are. */
export interface BoardCounts {
  statuses: { status: BoardStatus; name: string; stories: number }[];
  sections: Choice[];
  people: Choice[];
  due: Choice[];
  flags: Choice[];
  kinds: Choice[];
}

type Part = 'status' | 'section' | 'due' | 'flag' | 'kind';

/** Counts what somebody's board holds of a view. The filter is the one of that view. */
export async function readCounts(
  read: Connection,
  { view, filter, moment }: { view: BoardView; filter: BoardFilter; moment: BoardMoment },
): Promise<BoardCounts> {
  const all = { ...filter, states: null, section: null, due: null, flag: null, kind: null };
  const [rows, sections, writers] = await Promise.all([
    countBoard(read, all, moment),
    listSections(read),
    countWriters(read, { ...filter, person: null }, moment),
  ]);
  const tally = tallyFor(view, rows);
  return {
    statuses: BOARD_STATUSES.map((status) => ({
      status,
      name: boardStatusName(status),
      stories: tally('status', (row) => boardStatusOf(row) === status),
    })),
    sections: sections.map(({ id, name }) => ({
      value: id,
      name,
      stories: tally('section', (row) => row.section === id),
    })),
    people: writers.map(({ personId, name, stories }) => ({ value: personId, name, stories })),
    due: DUE_CHOICES.map(({ due, name }) => ({
      value: due,
      name,
      stories: tally('due', (row) => hasDue(row, due)),
    })),
    flags: BOARD_FLAGS.map(({ flag, name }) => ({
      value: flag,
      name,
      stories: tally('flag', (row) => Number(row[flag]) === 1),
    })),
    kinds: KIND_NAMES.map((kind) => ({
      value: kind,
      name: STORY_KINDS[kind].name,
      stories: tally('kind', (row) => row.kind === kind),
    })),
  };
}

/** Adds up the rows that fit a choice and everything that is chosen elsewhere. */
function tallyFor(view: BoardView, rows: readonly BoardCount[]) {
  const { status, section, due, flag, kind } = view;
  const chosen: Record<Part, (row: BoardCount) => boolean> = {
    status: (row) => status === null || boardStatusOf(row) === status,
    section: (row) => section === null || row.section === section,
    due: (row) => due === null || hasDue(row, due),
    flag: (row) => flag === null || Number(row[flag]) === 1,
    kind: (row) => kind === null || row.kind === kind,
  };
  const parts = Object.keys(chosen) as Part[];
  return (part: Part, fits: (row: BoardCount) => boolean): number =>
    rows
      .filter((row) => parts.every((each) => (each === part ? fits(row) : chosen[each](row))))
      .reduce((sum, { stories }) => sum + stories, 0);
}

function hasDue(row: BoardCount, due: (typeof DUE_CHOICES)[number]['due']): boolean {
  return Number(due === 'none' ? row.undue : row[due]) === 1;
}
