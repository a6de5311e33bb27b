import { and, asc, count, eq, gt, isNull } from 'drizzle-orm';
import type { Connection } from '../client';
import { comment, commentThread, person, previewLink } from '../schema';

/** By thread: who outside has started it. Threads of the house are not among them. */
export async function recipientsOfThreads(
  connection: Connection,
  storyId: string,
): Promise<Map<string, string>> {
  const rows = await connection
    .select({ threadId: commentThread.id, recipient: previewLink.recipient })
    .from(commentThread)
    .innerJoin(previewLink, eq(previewLink.id, commentThread.linkId))
    .where(eq(commentThread.storyId, storyId));
  return new Map(rows.map(({ threadId, recipient }) => [threadId, recipient]));
}

/** What its recipient sees of the comments of a link: their own threads, in the order in which they were started. */
export async function threadsOfLink(connection: Connection, linkId: string) {
  return connection
    .select({ id: commentThread.id, anchor: commentThread.anchor, resolvedAt: commentThread.resolvedAt })
    .from(commentThread)
    .where(eq(commentThread.linkId, linkId))
    .orderBy(asc(commentThread.startedAt), asc(commentThread.id));
}

/** The comments of these threads that have not been deleted, with the name of who of the house wrote one; null: the recipient. */
export async function commentsOfLink(connection: Connection, linkId: string) {
  return connection
    .select({
      id: comment.id,
      threadId: comment.threadId,
      text: comment.text,
      at: comment.at,
      byName: person.name,
    })
    .from(comment)
    .innerJoin(commentThread, eq(commentThread.id, comment.threadId))
    .leftJoin(person, eq(person.id, comment.personId))
    .where(and(eq(commentThread.linkId, linkId), isNull(comment.deletedAt)))
    .orderBy(asc(comment.threadId), asc(comment.number));
}

/** How many comments the recipient of a link has written since a moment. */
export async function countFromOutside(
  connection: Connection,
  { linkId, since }: { linkId: string; since: Date },
): Promise<number> {
  const [row] = await connection
    .select({ comments: count() })
    .from(comment)
    .innerJoin(commentThread, eq(commentThread.id, comment.threadId))
    .where(and(eq(commentThread.linkId, linkId), isNull(comment.personId), gt(comment.at, since)));
  return row?.comments ?? 0;
}
