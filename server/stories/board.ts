import { cleanText } from '@/content/clean-text';
import { type BoardFilter, type BoardRow, bylinesOf, countBoard, listBoard } from '@/db/queries/board';
import type { Actor } from '@/newsroom/actor';
import { storyFilter } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { type PublicState, publicStateName, statusName, type WorkingState } from '@/newsroom/states';
import type { Reading } from './context';

/** What the desk sorts its board by: the states of the working copy, and those of readers once nothing is to publish. */
export type BoardStatus = Exclude<WorkingState, 'clean'> | Exclude<PublicState, 'never'>;

export const BOARD_STATUSES: readonly BoardStatus[] = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'live',
  'withdrawn',
  'killed',
  'spiked',
];

/** How many stories a page of the board holds. */
export const BOARD_PAGE = 50;

export interface BoardQuestion {
  actor: Actor;
  status?: BoardStatus;
  /** Only stories that the actor writes. */
  mine?: boolean;
  /** Words that all stand in the headline or the text. */
  words?: string;
  /** The first page is 1. */
  page?: number;
}

/** One line of the board; times are ISO 8601 in UTC. */
export interface BoardLine {
  id: string;
  headline: string;
  status: string;
  /** In words, when readers have something else than the status says: a published story with a draft on top. */
  alsoPublic: string | null;
  section: string | null;
  byline: string[];
  createdBy: string;
  updatedAt: string;
  releaseAt: string | null;
}

export interface Board {
  lines: BoardLine[];
  /** Of all stories that the question is about, whatever status it asks for. */
  counts: { status: BoardStatus; name: string; stories: number }[];
  page: number;
  pages: number;
}

/** The board of the desk: the stories this person may see, last changed first. */
export async function readBoard(
  { actor, status, mine = false, words = '', page = 1 }: BoardQuestion,
  { database: { read } }: Reading,
): Promise<Outcome<Board>> {
  const visible = storyFilter(actor);
  if (visible === 'none') return refuse('not_allowed', 'Your role does not see stories.');
  const isOwnOnly = mine || visible === 'own';
  const filter: BoardFilter = {
    words: cleanText(words).toLowerCase(),
    ...(isOwnOnly && { writtenBy: actor.personId }),
  };
  const counts = await readCounts(read, filter);
  const found = counts.filter((count) => status === undefined || count.status === status);
  const pages = Math.max(1, Math.ceil(found.reduce((sum, { stories }) => sum + stories, 0) / BOARD_PAGE));
  const window = { offset: (Math.max(1, page) - 1) * BOARD_PAGE, limit: BOARD_PAGE };
  const rows = await listBoard(read, { ...filter, ...statesOf(status), ...window });
  return grant({ lines: await linesOf(read, rows), counts, page, pages });
}

type Connection = Reading['database']['read'];

async function readCounts(read: Connection, filter: BoardFilter): Promise<Board['counts']> {
  const rows = await countBoard(read, filter);
  return BOARD_STATUSES.map((status) => {
    const counted = rows.filter((row) => boardStatusOf(row) === status);
    return { status, name: nameOf(status), stories: counted.reduce((sum, row) => sum + row.stories, 0) };
  });
}

async function linesOf(read: Connection, rows: readonly BoardRow[]): Promise<BoardLine[]> {
  const names = await bylinesOf(
    read,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    headline: row.headline,
    status: statusName(row.workingState, row.publicState),
    alsoPublic: alsoPublic(row),
    section: row.sectionName,
    byline: names.filter((name) => name.storyId === row.id).map((each) => each.name),
    createdBy: row.createdByName,
    updatedAt: row.updatedAt.toISOString(),
    releaseAt: row.releaseAt?.toISOString() ?? null,
  }));
}

function alsoPublic({ workingState, publicState }: BoardRow): string | null {
  return workingState === 'clean' || publicState === 'never' ? null : publicStateName(publicState);
}

function boardStatusOf({ workingState, publicState }: Pick<BoardRow, 'workingState' | 'publicState'>) {
  return workingState === 'clean' ? publicState : workingState;
}

function statesOf(status: BoardStatus | undefined): Pick<BoardFilter, 'workingState' | 'publicState'> {
  if (status === undefined) return {};
  if (status === 'live' || status === 'withdrawn' || status === 'killed') {
    return { workingState: 'clean', publicState: status };
  }
  return { workingState: status };
}

function nameOf(status: BoardStatus): string {
  const { workingState = 'clean', publicState = 'never' } = statesOf(status);
  return statusName(workingState, publicState);
}
