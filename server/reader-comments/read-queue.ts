import type { Connection } from '@/db/client';
import { sanctionsOf } from '@/db/queries/commenter';
import { findLivePublication } from '@/db/queries/publication';
import { appealsOf, openReportsOf } from '@/db/queries/reader-comment';
import {
  countQueue,
  type QueueQuestion,
  readQueueRows,
  wordsOfComments,
} from '@/db/queries/reader-comment-queue';
import { findStoryCommentPolicy } from '@/db/queries/story-comment-policy';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { groundSentence, REPORT_KINDS } from '@/newsroom/reader-comments/grounds';
import type { StoryCommentPolicy } from '@/newsroom/reader-comments/policy';
import { holdsNow } from '@/newsroom/reader-comments/sanctions';
import {
  COMMENT_QUEUES,
  type CommentQueue,
  mayDecideAppeal,
  type ReaderCommentState,
} from '@/newsroom/reader-comments/states';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { commentsPath } from './commented-story';

/** A comment as moderators see it. Nobody on the desk sees an e-mail address. */
export interface QueuedComment {
  id: string;
  revision: number;
  state: ReaderCommentState;
  isHidden: boolean;
  name: string;
  isStaff: boolean;
  commenterId: string | null;
  /** What keeps its commenter from commenting now. */
  sanction: { until: Date | null; reason: string } | null;
  text: string;
  at: Date;
  story: { id: string; headline: string; path: string };
  answers: { name: string; text: string } | null;
  /** Why it waits, or why the pipeline refused it. */
  reasons: string[];
  reports: { kind: string; note: string; at: Date }[];
  decided: { byName: string | null; at: Date; sentence: string } | null;
  /** The appeal against the decision; `isMine`: this person decided, so somebody else has to look. */
  appeal: { text: string; at: Date; outcome: 'let_in' | 'upheld' | null; isMine: boolean } | null;
}

export interface QueuePage {
  comments: QueuedComment[];
  counts: Record<CommentQueue, number>;
  page: number;
  pages: number;
  /** The story that the queue is narrowed to, with its own choice. */
  story: { id: string; headline: string; policy: StoryCommentPolicy | null } | null;
}

const PAGE_SIZE = 25;

/** A page of a queue; a page beyond its end is its last, because what was on it may just have been decided. */
export async function readQueue(
  { actor, queue, storyId, page }: QueueQuestion & { actor: Actor; page: number },
  { read, now }: { read: Connection; now: Date },
): Promise<Outcome<QueuePage>> {
  if (!may(actor, 'reader_comment.moderate'))
    return refuse('not_allowed', 'Only moderators and editors see this.');
  const story = storyId === null ? null : await findLivePublication(read, storyId);
  if (storyId !== null && !story) return refuse('not_found', 'There is no such story.');
  const counts = await countQueues(read, storyId);
  const pages = Math.max(1, Math.ceil(counts[queue] / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const asked = { queue, storyId, limit: PAGE_SIZE, offset: (shown - 1) * PAGE_SIZE };
  const rows = await readQueueRows(read, asked);
  return grant({
    comments: await withReasons(rows, { actor, read, now }),
    counts,
    page: shown,
    pages,
    story: story && {
      id: story.storyId,
      headline: story.headline,
      policy: await findStoryCommentPolicy(read, story.storyId),
    },
  });
}

/** How many comments ask for a moderator. */
export async function countForModerators(read: Connection): Promise<number> {
  const counts = await Promise.all(
    (['waiting', 'reported', 'appeals'] as const).map((queue) => countQueue(read, { queue, storyId: null })),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countQueues(read: Connection, storyId: string | null): Promise<Record<CommentQueue, number>> {
  const entries = await Promise.all(
    COMMENT_QUEUES.map(async (queue) => [queue, await countQueue(read, { queue, storyId })] as const),
  );
  // Every queue is in the list that it was made from.
  return Object.fromEntries(entries) as Record<CommentQueue, number>;
}

type Row = Awaited<ReturnType<typeof readQueueRows>>[number];

async function withReasons(
  rows: readonly Row[],
  { actor, read, now }: { actor: Actor; read: Connection; now: Date },
): Promise<QueuedComment[]> {
  const ids = rows.map(({ id }) => id);
  const [reports, appeals, sanctions, parents] = await Promise.all([
    openReportsOf(read, ids),
    appealsOf(read, ids),
    sanctionsOf(read, [...new Set(rows.flatMap(({ commenterId }) => commenterId ?? []))]),
    wordsOfComments(read, [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))]),
  ]);
  return rows.map((row) => ({
    ...outline(row),
    sanction: holdsNow(
      sanctions.filter(({ commenterId }) => commenterId === row.commenterId),
      now,
    ),
    answers: parents.find(({ id }) => id === row.parentId) ?? null,
    reports: reports
      .filter(({ commentId }) => commentId === row.id)
      .map(({ kind, note, at }) => ({ kind: REPORT_KINDS[kind], note, at })),
    appeal: appealOf(
      appeals.find(({ commentId }) => commentId === row.id),
      { row, actor },
    ),
  }));
}

function outline(row: Row) {
  const { id, revision, state, name, commenterId, text, at, personId } = row;
  return {
    ...{ id, revision, state, name, commenterId, text, at },
    isHidden: row.isHidden === 1,
    isStaff: personId !== null,
    story: { id: row.storyId, headline: row.headline, path: commentsPath(row) },
    reasons: row.reasons.map(({ sentence }) => sentence),
    decided: row.decidedAt && {
      byName: row.decidedByName,
      at: row.decidedAt,
      sentence: row.ground === null ? '' : groundSentence(row.ground, row.groundNote),
    },
  };
}

function appealOf(
  appeal: Awaited<ReturnType<typeof appealsOf>>[number] | undefined,
  { row, actor }: { row: Row; actor: Actor },
): QueuedComment['appeal'] {
  if (!appeal) return null;
  const { text, at, outcome } = appeal;
  return { text, at, outcome, isMine: !mayDecideAppeal(actor.personId, row) };
}
