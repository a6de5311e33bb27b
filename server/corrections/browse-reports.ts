import { parseCopy } from '@/content/document';
import type { Connection } from '@/db/client';
import {
  countReports,
  listReports,
  type MistakeReportRow,
  type QueuedReportRow,
} from '@/db/queries/mistake-report';
import { liveCopies } from '@/db/queries/publication';
import { publishedStories } from '@/db/queries/published-story';
import { anchorName } from '@/newsroom/comments/anchor';
import {
  isUnsettled,
  type ReportState,
  suggestedNote,
  UNSETTLED,
} from '@/newsroom/corrections/mistake-report';
import { blockOf, quoteOf, type Standing, stillStands } from '@/newsroom/corrections/still-stands';
import type { StoryReader } from '@/newsroom/story-reader';
import { storyPath } from '../site/addresses';

/** Which reports are looked at: what waits for somebody, or what is settled. */
export type QueueView = 'waiting' | 'settled';

const STATES: Readonly<Record<QueueView, readonly ReportState[]>> = {
  waiting: UNSETTLED,
  settled: ['corrected', 'dismissed'],
};

export interface ReportQueue {
  view: QueueView;
  page: number;
  pages: number;
  counts: Readonly<Record<QueueView, number>>;
  reports: QueuedReport[];
}

/** A report as the desk sees it. The address of its reader is nowhere in it. */
export interface QueuedReport {
  id: string;
  storyId: string;
  headline: string;
  /** Where readers have the story; null: not any more. */
  path: string | null;
  /** "Words", "Paragraph", "The whole story". */
  about: string;
  quote: string;
  before: string;
  after: string;
  blockId: string | null;
  /** The version in which it was read, as the desk counts. */
  versionNumber: number;
  /** What has become of the words in what readers have now; null when they have nothing any more. */
  standing: Standing | null;
  text: string;
  /** Whether an answer would reach its reader. */
  canBeAnswered: boolean;
  sentAt: string;
  state: ReportState;
  isSettled: boolean;
  handledBy: { personId: string; name: string; at: string } | null;
  suggestedNote: string;
  answer: string | null;
}

export const REPORTS_ON_A_PAGE = 20;

/** Reads a page of the queue, without those about stories that this reader may not see. */
export async function browseReports(
  connection: Connection,
  { view, page, reader }: { view: QueueView; page: number; reader: StoryReader },
): Promise<ReportQueue> {
  const counts = countsOf(await countReports(connection, reader));
  const pages = Math.max(1, Math.ceil(counts[view] / REPORTS_ON_A_PAGE));
  const offset = (page - 1) * REPORTS_ON_A_PAGE;
  const rows = await listReports(connection, {
    reader,
    states: STATES[view],
    limit: REPORTS_ON_A_PAGE,
    offset,
  });
  return { view, page, pages, counts, reports: await viewsOf(connection, rows) };
}

/** How many reports wait for somebody, of stories that this reader may see. */
export async function countWaitingReports(connection: Connection, reader: StoryReader): Promise<number> {
  return countsOf(await countReports(connection, reader)).waiting;
}

function countsOf(counts: ReadonlyMap<ReportState, number>): Record<QueueView, number> {
  const sum = (states: readonly ReportState[]) =>
    states.reduce((all, state) => all + (counts.get(state) ?? 0), 0);
  return { waiting: sum(STATES.waiting), settled: sum(STATES.settled) };
}

async function viewsOf(connection: Connection, rows: readonly QueuedReportRow[]): Promise<QueuedReport[]> {
  const storyIds = [...new Set(rows.map(({ storyId }) => storyId))];
  const stories = new Map(
    (await publishedStories(connection, storyIds)).map((story) => [story.storyId, story]),
  );
  const copies = new Map(
    (await liveCopies(connection, storyIds)).flatMap(({ storyId, copy }) => {
      const parsed = parseCopy(copy);
      return parsed.ok ? [[storyId, parsed.copy] as const] : [];
    }),
  );
  return rows.map((row) => {
    const live = stories.get(row.storyId);
    const copy = copies.get(row.storyId);
    return {
      ...viewOf(row),
      path: live ? storyPath(live) : null,
      standing: copy ? stillStands(row.anchor, copy) : null,
    };
  });
}

function viewOf(row: QueuedReportRow): Omit<QueuedReport, 'path' | 'standing'> {
  const { anchor, handledBy, handledAt, handledByName, sentAt, email, state, ...report } = row;
  const { id, storyId, headline, versionNumber, text, answer } = report;
  const quote = quoteOf(anchor);
  return {
    ...{ id, storyId, headline, versionNumber, text, answer, state, quote },
    about: anchorName(anchor),
    ...aroundOf(anchor),
    blockId: blockOf(anchor),
    canBeAnswered: email !== null,
    sentAt: sentAt.toISOString(),
    isSettled: !isUnsettled(state),
    handledBy:
      handledBy && handledAt
        ? { personId: handledBy, name: handledByName ?? '', at: handledAt.toISOString() }
        : null,
    suggestedNote: row.note ?? suggestedNote(quote),
  };
}

function aroundOf(anchor: MistakeReportRow['anchor']): Pick<QueuedReport, 'before' | 'after'> {
  return anchor.kind === 'words' ? { before: anchor.before, after: anchor.after } : { before: '', after: '' };
}
