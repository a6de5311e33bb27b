import { and, asc, count, desc, eq, inArray, type SQL } from 'drizzle-orm';
import { readerCommentsThing } from '@/newsroom/public-things';
import type { Connection } from '../client';
import { author, publication, publicationAuthor, readerComment } from '../schema';
import { noteShown } from '../shown';

const columns = {
  id: readerComment.id,
  storyId: readerComment.storyId,
  parentId: readerComment.parentId,
  rootId: readerComment.rootId,
  personId: readerComment.personId,
  name: readerComment.name,
  text: readerComment.text,
  state: readerComment.state,
  isHidden: readerComment.isHidden,
  at: readerComment.at,
};

/** A comment with nothing that is its commenter's own business. */
export type PublicCommentRow = Pick<typeof readerComment.$inferSelect, keyof typeof columns>;

/** How many comments on a live story readers have; of any other story none. */
export async function countPublicComments(connection: Connection, storyId: string): Promise<number> {
  noteShown(readerCommentsThing(storyId));
  const [row] = await connection
    .select({ comments: count() })
    .from(readerComment)
    .innerJoin(publication, eq(publication.storyId, readerComment.storyId))
    .where(isShown(storyId));
  return row?.comments ?? 0;
}

/** How many threads with something to read there are below a live story. */
export async function countPublicThreads(connection: Connection, storyId: string): Promise<number> {
  noteShown(readerCommentsThing(storyId));
  const [row] = await connection
    .select({ threads: count() })
    .from(readerComment)
    .innerJoin(publication, eq(publication.storyId, readerComment.storyId))
    .where(inArray(readerComment.id, rootsShown(connection, storyId)));
  return row?.threads ?? 0;
}

/** The first comments of threads with something to read, newest first. One that is not shown itself has its answers to keep. */
export async function publicThreads(
  connection: Connection,
  { storyId, limit, offset }: { storyId: string; limit: number; offset: number },
): Promise<PublicCommentRow[]> {
  noteShown(readerCommentsThing(storyId));
  return connection
    .select(columns)
    .from(readerComment)
    .innerJoin(publication, eq(publication.storyId, readerComment.storyId))
    .where(inArray(readerComment.id, rootsShown(connection, storyId)))
    .orderBy(desc(readerComment.at), desc(readerComment.id))
    .limit(limit)
    .offset(offset);
}

/** What readers have of these threads besides their first comments, in the order in which it was written. */
export async function publicAnswers(
  connection: Connection,
  { storyId, rootIds }: { storyId: string; rootIds: readonly string[] },
): Promise<PublicCommentRow[]> {
  noteShown(readerCommentsThing(storyId));
  if (rootIds.length === 0) return [];
  const rows = await connection
    .select(columns)
    .from(readerComment)
    .where(and(isShown(storyId), inArray(readerComment.rootId, [...rootIds])))
    .orderBy(asc(readerComment.at), asc(readerComment.id));
  return rows.filter(({ id, rootId }) => id !== rootId);
}

/** One comment of a live story that readers have. */
export async function findPublicComment(
  connection: Connection,
  { storyId, commentId }: { storyId: string; commentId: string },
): Promise<PublicCommentRow | null> {
  noteShown(readerCommentsThing(storyId));
  const [row] = await connection
    .select(columns)
    .from(readerComment)
    .innerJoin(publication, eq(publication.storyId, readerComment.storyId))
    .where(and(isShown(storyId), eq(readerComment.id, commentId)));
  return row ?? null;
}

/** Who of the house has the byline of a live story. */
export async function peopleInByline(connection: Connection, storyId: string): Promise<Set<string>> {
  const rows = await connection
    .select({ personId: author.personId })
    .from(publicationAuthor)
    .innerJoin(author, eq(author.id, publicationAuthor.authorId))
    .where(eq(publicationAuthor.storyId, storyId));
  return new Set(rows.flatMap(({ personId }) => personId ?? []));
}

function isShown(storyId: string): SQL | undefined {
  return and(
    eq(readerComment.storyId, storyId),
    eq(readerComment.state, 'approved'),
    eq(readerComment.isHidden, 0),
  );
}

function rootsShown(connection: Connection, storyId: string) {
  return connection.select({ id: readerComment.rootId }).from(readerComment).where(isShown(storyId));
}
