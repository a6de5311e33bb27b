import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { comment, commentThread, person, previewLink } from '../schema';
import { rowsOfStory } from '../together';

const threadColumns = {
  id: commentThread.id,
  storyId: commentThread.storyId,
  anchor: commentThread.anchor,
  isBlocking: commentThread.isBlocking,
  startedBy: commentThread.startedBy,
  linkId: commentThread.linkId,
  startedAt: commentThread.startedAt,
  resolvedBy: commentThread.resolvedBy,
  resolvedAt: commentThread.resolvedAt,
};

export type ThreadRow = Pick<typeof commentThread.$inferSelect, keyof typeof threadColumns>;

const commentColumns = {
  id: comment.id,
  threadId: comment.threadId,
  number: comment.number,
  personId: comment.personId,
  text: comment.text,
  at: comment.at,
  editedAt: comment.editedAt,
  deletedAt: comment.deletedAt,
};

export type CommentRow = Pick<typeof comment.$inferSelect, keyof typeof commentColumns>;

/** Every thread of a story, in the order in which they were started. */
export async function listThreads(connection: Connection, storyId: string): Promise<ThreadRow[]> {
  return connection
    .select(threadColumns)
    .from(commentThread)
    .where(eq(commentThread.storyId, storyId))
    .orderBy(asc(commentThread.startedAt), asc(commentThread.id));
}

/** The threads of a story that nobody has resolved, each with the name of who started it. */
export async function listOpenThreads(connection: Connection, storyId: string): Promise<OpenThreadRow[]> {
  return openOnes(connection, storyId);
}

type OpenThreadRow = Pick<ThreadRow, 'id' | 'anchor' | 'isBlocking'> & { byName: string };

const openOnes = rowsOfStory<OpenThreadRow>((connection, isOfStories) => {
  const { id, anchor, isBlocking } = threadColumns;
  return connection
    .select({
      storyId: commentThread.storyId,
      id,
      anchor,
      isBlocking,
      byName: sql<string>`coalesce(${previewLink.recipient}, ${person.name})`,
    })
    .from(commentThread)
    .innerJoin(person, eq(person.id, commentThread.startedBy))
    .leftJoin(previewLink, eq(previewLink.id, commentThread.linkId))
    .where(and(isOfStories(commentThread.storyId), isNull(commentThread.resolvedAt)))
    .orderBy(asc(commentThread.startedAt), asc(commentThread.id));
});

/** Every comment of a story, thread by thread as they were written. */
export async function listComments(connection: Connection, storyId: string): Promise<CommentRow[]> {
  return connection
    .select(commentColumns)
    .from(comment)
    .innerJoin(commentThread, eq(commentThread.id, comment.threadId))
    .where(eq(commentThread.storyId, storyId))
    .orderBy(asc(comment.threadId), asc(comment.number));
}

/** One thread, or null. Who changes it has locked its story before. */
export async function findThread(connection: Connection, threadId: string): Promise<ThreadRow | null> {
  const [row] = await connection
    .select(threadColumns)
    .from(commentThread)
    .where(eq(commentThread.id, threadId));
  return row ?? null;
}

/** The comments of one thread, in order. */
export async function commentsOfThread(connection: Connection, threadId: string): Promise<CommentRow[]> {
  return connection
    .select(commentColumns)
    .from(comment)
    .where(eq(comment.threadId, threadId))
    .orderBy(asc(comment.number));
}

/** One comment, or null. */
export async function findComment(connection: Connection, commentId: string): Promise<CommentRow | null> {
  const [row] = await connection.select(commentColumns).from(comment).where(eq(comment.id, commentId));
  return row ?? null;
}

export async function insertThread(tx: Connection, row: typeof commentThread.$inferInsert): Promise<void> {
  await tx.insert(commentThread).values(row);
}

export async function insertComment(tx: Connection, row: typeof comment.$inferInsert): Promise<void> {
  await tx.insert(comment).values(row);
}

/** Changes what is given of a thread. */
export async function updateThread(
  tx: Connection,
  threadId: string,
  change: Partial<Pick<ThreadRow, 'isBlocking' | 'resolvedBy' | 'resolvedAt'>>,
): Promise<void> {
  await tx.update(commentThread).set(change).where(eq(commentThread.id, threadId));
}

/** Changes what is given of a comment. */
export async function updateComment(
  tx: Connection,
  commentId: string,
  change: Partial<Pick<CommentRow, 'text' | 'editedAt' | 'deletedAt'>>,
): Promise<void> {
  await tx.update(comment).set(change).where(eq(comment.id, commentId));
}

/** Takes comments away without a trace. */
export async function removeComments(tx: Connection, commentIds: readonly string[]): Promise<void> {
  await tx.delete(comment).where(inArray(comment.id, [...commentIds]));
}

/** Takes a thread away with all that is in it. */
export async function removeThread(tx: Connection, threadId: string): Promise<void> {
  await tx.delete(commentThread).where(eq(commentThread.id, threadId));
}

/** How many threads a story has, open and resolved. */
export async function countThreads(connection: Connection, storyId: string): Promise<number> {
  return connection.$count(commentThread, eq(commentThread.storyId, storyId));
}
