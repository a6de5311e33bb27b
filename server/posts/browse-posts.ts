import type { Connection } from '@/db/client';
import { standingDecisions } from '@/db/queries/post-decision';
import {
  countOpenRecords,
  countRecordsByState,
  type LibraryFilter,
  type LibraryRow,
  type LibraryState,
  listRecords,
  platformsInUse,
} from '@/db/queries/post-library';
import { type PostUseRow, usesOf } from '@/db/queries/post-use';
import type { Shown } from '@/newsroom/posts/decision';
import type { Finding, PostState } from '@/newsroom/posts/finding';
import { PLATFORM_NAMES } from '@/newsroom/posts/post-address';
import { statusName } from '@/newsroom/states';
import type { StoryReader } from '@/newsroom/story-reader';

/** How many records a page of the library holds. */
export const POSTS_PAGE = 30;

export const LIBRARY_STATES: readonly { state: LibraryState; name: string }[] = [
  { state: 'open', name: 'Needs a decision' },
  { state: 'live', name: 'Live' },
  { state: 'edited', name: 'Edited' },
  { state: 'deleted', name: 'Deleted' },
  { state: 'protected', name: 'Protected' },
  { state: 'unchecked', name: 'Not checked yet' },
];

export interface PostsQuestion {
  /** Through whose eyes. */
  reader: StoryReader;
  words: string;
  state: LibraryState | null;
  platform: string | null;
  page: number;
}

/** One record in the library; times are ISO 8601 in UTC. */
export interface PostLine {
  id: string;
  platform: string;
  authorName: string;
  handle: string;
  text: string;
  language: string | null;
  direction: 'ltr' | 'rtl' | 'auto';
  captured: { at: string; by: string; isByHand: boolean };
  state: PostState | null;
  /** Of the last check; `unknown` when nobody answered. */
  lastCheck: { at: string; finding: Finding } | null;
  isOpen: boolean;
  /** What readers get by the decision that holds; null without one. */
  shown: Shown | null;
  uses: PostUse[];
}

/** A story that shows a record. */
export interface PostUse {
  storyId: string;
  headline: string;
  status: string;
  isLive: boolean;
  /** False when the next version will not show it any more. */
  isInWorkingCopy: boolean;
}

export interface PostLibrary {
  lines: PostLine[];
  /** Of all records that the question is about, whatever state it asks for. */
  counts: { state: LibraryState; name: string; records: number }[];
  platforms: { platform: string; name: string }[];
  page: number;
  pages: number;
}

/** The records of the house, last captured first. Who asks must be allowed to browse them. */
export async function browsePosts(
  { reader, words, state, platform, page }: PostsQuestion,
  { read }: { read: Connection },
): Promise<PostLibrary> {
  const filter: LibraryFilter = {
    reader,
    query: words,
    ...(platform !== null && { platform }),
  };
  const counts = await readCounts(read, filter);
  const found =
    state === null ? sumOf(counts) : (counts.find((count) => count.state === state)?.records ?? 0);
  const window = { offset: (page - 1) * POSTS_PAGE, limit: POSTS_PAGE };
  const rows = await listRecords(read, { ...filter, ...(state !== null && { state }), ...window });
  return {
    lines: await linesOf(read, reader, rows),
    counts,
    platforms: (await platformsInUse(read, reader)).map((each) => ({
      platform: each,
      name: platformName(each),
    })),
    page,
    pages: Math.max(1, Math.ceil(found / POSTS_PAGE)),
  };
}

/** How many posts wait for a decision, for the rail. */
export function countPostsToDecide(read: Connection, reader: StoryReader): Promise<number> {
  return countOpenRecords(read, { reader, query: '' });
}

/** A use as the desk shows it. */
export function postUse({ storyId, headline, workingState, publicState, ...where }: PostUseRow): PostUse {
  const { isLive, isInWorkingCopy } = where;
  return { storyId, headline, status: statusName(workingState, publicState), isLive, isInWorkingCopy };
}

/** A platform as a sentence names it; what we do not know keeps the name it has. */
export function platformName(platform: string): string {
  return new Map<string, string>(Object.entries(PLATFORM_NAMES)).get(platform) ?? platform;
}

/** Who made a record, for the desk. */
export function capturedBy({ capturedByName }: { capturedByName: string | null }): string {
  return capturedByName ?? 'A check';
}

async function readCounts(read: Connection, filter: LibraryFilter): Promise<PostLibrary['counts']> {
  const rows = await countRecordsByState(read, filter);
  const open = await countOpenRecords(read, filter);
  return LIBRARY_STATES.map(({ state, name }) => {
    const counted = rows.find((row) => (row.state ?? 'unchecked') === state)?.records ?? 0;
    return { state, name, records: state === 'open' ? open : counted };
  });
}

// Who waits for a decision is counted by its state already.
function sumOf(counts: PostLibrary['counts']): number {
  return counts.reduce((sum, { state, records }) => (state === 'open' ? sum : sum + records), 0);
}

async function linesOf(
  read: Connection,
  reader: StoryReader,
  rows: readonly LibraryRow[],
): Promise<PostLine[]> {
  const ids = rows.map((row) => row.id);
  const uses = await usesOf(read, ids, reader);
  const decisions = await standingDecisions(read, ids);
  return rows.map((row) => {
    const own = uses.filter((use) => use.postId === row.id).map(postUse);
    return lineOf(row, { uses: own, shown: decisions.get(row.id)?.shown ?? null });
  });
}

function lineOf(row: LibraryRow, { uses, shown }: Pick<PostLine, 'uses' | 'shown'>): PostLine {
  const { id, authorName, handle, text, language, direction, state, finding, checkedAt } = row;
  return {
    id,
    platform: platformName(row.platform),
    authorName,
    handle,
    text,
    language,
    direction,
    captured: {
      at: row.capturedAt.toISOString(),
      by: capturedBy(row),
      isByHand: row.capturedHow === 'by_hand',
    },
    state,
    lastCheck: checkedAt && finding ? { at: checkedAt.toISOString(), finding } : null,
    isOpen: row.openSince !== null && uses.length > 0,
    shown,
    uses,
  };
}
