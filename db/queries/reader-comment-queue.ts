import { and, asc, count, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { CommentQueue } from '@/newsroom/reader-comments/states';
import type { Connection } from '../client';
import {
  person,
  publication,
  readerComment,
  readerCommentAppeal,
  readerCommentReport,
  section,
} from '../schema';

const columns = {
  id: readerComment.id,
  storyId: readerComment.storyId,
  parentId: readerComment.parentId,
  commenterId: readerComment.commenterId,
  personId: readerComment.personId,
  name: readerComment.name,
  text: readerComment.text,
  state: readerComment.state,
  revision: readerComment.revision,
  reasons: readerComment.reasons,
  isHidden: readerComment.isHidden,
  at: readerComment.at,
  ground: readerComment.ground,
  groundNote: readerComment.groundNote,
  decidedBy: readerComment.decidedBy,
  decidedByName: person.name,
  decidedAt: readerComment.decidedAt,
  headline: publication.headline,
  sectionSlug: section.slug,
  slug: publication.slug,
};

export interface QueueQuestion {
  queue: CommentQueue;
  /** Null: of every story. */
  storyId: string | null;
}

/**
 * A page of a queue. Only comments on live stories are in one, and of a story they name what readers have: a moderator
 * learns nothing here of one that is not published, sealed or not.
 */
export async function readQueueRows(
  connection: Connection,
  { limit, offset, ...question }: QueueQuestion & { limit: number; offset: number },
) {
  // What waits is taken from its oldest end; what was decided is looked up from its newest.
  const byTime = question.queue === 'waiting' || question.queue === 'reported' ? asc : desc;
  return connection
    .select(columns)
    .from(readerComment)
    .innerJoin(publication, eq(publication.storyId, readerComment.storyId))
    .innerJoin(section, eq(section.id, publication.sectionId))
    .leftJoin(person, eq(person.id, readerComment.decidedBy))
    .where(isIn(connection, question))
    .orderBy(byTime(readerComment.at), byTime(readerComment.id))
    .limit(limit)
    .offset(offset);
}

export async function countQueue(connection: Connection, question: QueueQuestion): Promise<number> {
  const [row] = await connection
    .select({ comments: count() })
    .from(readerComment)
    .innerJoin(publication, eq(publication.storyId, readerComment.storyId))
    .where(isIn(connection, question));
  return row?.comments ?? 0;
}

/** What these comments answer: name and words, as they stand. */
export async function wordsOfComments(connection: Connection, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return connection
    .select({ id: readerComment.id, name: readerComment.name, text: readerComment.text })
    .from(readerComment)
    .where(inArray(readerComment.id, [...ids]));
}

function isIn(connection: Connection, { queue, storyId }: QueueQuestion): SQL | undefined {
  return and(storyId === null ? undefined : eq(readerComment.storyId, storyId), isOf(connection, queue));
}

function isOf(connection: Connection, queue: CommentQueue): SQL | undefined {
  switch (queue) {
    case 'waiting':
      return eq(readerComment.state, 'held');
    case 'reported':
      return and(eq(readerComment.state, 'approved'), inArray(readerComment.id, openReports(connection)));
    case 'appeals':
      return and(
        inArray(readerComment.state, ['refused', 'removed']),
        inArray(readerComment.id, openAppeals(connection)),
      );
    case 'approved':
      return eq(readerComment.state, 'approved');
    case 'refused':
      return inArray(readerComment.state, ['refused', 'removed']);
  }
}

// Few are open of many: found from their side.
function openReports(connection: Connection) {
  return connection
    .select({ id: readerCommentReport.commentId })
    .from(readerCommentReport)
    .where(isNull(readerCommentReport.settledAt));
}

function openAppeals(connection: Connection) {
  return connection
    .select({ id: readerCommentAppeal.commentId })
    .from(readerCommentAppeal)
    .where(isNull(readerCommentAppeal.outcome));
}
