import { and, count, eq, gt, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm';
import { readerCommentsThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { lockRows } from '../dialect';
import { readerComment, readerCommentAppeal, readerCommentReport } from '../schema';

export type ReaderCommentRow = typeof readerComment.$inferSelect;

/** One comment, whole; for who wrote it or moderates. */
export async function findReaderComment(
  connection: Connection,
  commentId: string,
): Promise<ReaderCommentRow | null> {
  const [row] = await connection.select().from(readerComment).where(eq(readerComment.id, commentId));
  return row ?? null;
}

/** The same, kept from being changed by others until the transaction ends. */
export async function lockReaderComment(tx: Connection, commentId: string): Promise<ReaderCommentRow | null> {
  const [row] = await lockRows(
    tx.select().from(readerComment).where(eq(readerComment.id, commentId)),
    'update',
  );
  return row ?? null;
}

/** Writes a comment down. Readers see one that is approved already, so it is touched for them. */
export async function insertReaderComment(
  tx: Connection,
  row: typeof readerComment.$inferInsert,
): Promise<void> {
  await tx.insert(readerComment).values(row);
  touch(readerCommentsThing(row.storyId));
}

type Change = Partial<
  Omit<ReaderCommentRow, 'id' | 'storyId' | 'parentId' | 'rootId' | 'at' | 'revision' | 'commenterId'>
>;

/** Compare and set: false when the comment has been changed since this revision was read. */
export async function changeReaderComment(
  tx: Connection,
  { id, storyId, revision }: Pick<ReaderCommentRow, 'id' | 'storyId' | 'revision'>,
  change: Change,
): Promise<boolean> {
  const changed = await tx
    .update(readerComment)
    .set({ ...change, revision: revision + 1 })
    .where(and(eq(readerComment.id, id), eq(readerComment.revision, revision)))
    .returning({ id: readerComment.id });
  if (changed.length > 0) touch(readerCommentsThing(storyId));
  return changed.length === 1;
}

/** How many comments came since a moment: by a commenter, or from a network; without one of them. */
export async function countRecent(
  connection: Connection,
  {
    since,
    exceptId,
    ...by
  }: { since: Date; exceptId: string } & (
    | { commenterId: string }
    | { networkKey: string }
    | { personId: string }
  ),
): Promise<number> {
  const [row] = await connection
    .select({ comments: count() })
    .from(readerComment)
    .where(and(from(by), gt(readerComment.at, since), ne(readerComment.id, exceptId)));
  return row?.comments ?? 0;
}

function from(by: { commenterId: string } | { networkKey: string } | { personId: string }): SQL {
  if ('commenterId' in by) return eq(readerComment.commenterId, by.commenterId);
  if ('personId' in by) return eq(readerComment.personId, by.personId);
  return eq(readerComment.networkKey, by.networkKey);
}

/** Who has sent the same words since a moment, without one comment; those that were taken back do not count. */
export async function sendersOf(
  connection: Connection,
  { sameness, since, exceptId }: { sameness: string; since: Date; exceptId: string },
): Promise<{ commenterId: string | null; personId: string | null }[]> {
  return connection
    .selectDistinct({ commenterId: readerComment.commenterId, personId: readerComment.personId })
    .from(readerComment)
    .where(
      and(
        eq(readerComment.sameness, sameness),
        gt(readerComment.at, since),
        ne(readerComment.id, exceptId),
        ne(readerComment.state, 'taken_back'),
      ),
    )
    .limit(20);
}

/** How many comments of a commenter readers have. */
export async function countApprovedOf(connection: Connection, commenterId: string): Promise<number> {
  const [row] = await connection
    .select({ comments: count() })
    .from(readerComment)
    .where(and(eq(readerComment.commenterId, commenterId), eq(readerComment.state, 'approved')));
  return row?.comments ?? 0;
}

export async function countInThread(connection: Connection, rootId: string): Promise<number> {
  const [row] = await connection
    .select({ comments: count() })
    .from(readerComment)
    .where(eq(readerComment.rootId, rootId));
  return row?.comments ?? 0;
}

/** Takes comments away of which nobody confirmed the address in time; how many. */
export async function dropUnconfirmed(tx: Connection, before: Date): Promise<number> {
  const dropped = await tx
    .delete(readerComment)
    .where(and(eq(readerComment.state, 'unconfirmed'), lt(readerComment.at, before)))
    .returning({ id: readerComment.id });
  return dropped.length;
}

export async function insertReport(
  tx: Connection,
  row: typeof readerCommentReport.$inferInsert,
): Promise<void> {
  await tx.insert(readerCommentReport).values(row);
}

/** The networks from which reports of a comment are open. */
export async function openReportersOf(connection: Connection, commentId: string): Promise<string[]> {
  const rows = await connection
    .selectDistinct({ networkKey: readerCommentReport.networkKey })
    .from(readerCommentReport)
    .where(and(eq(readerCommentReport.commentId, commentId), isNull(readerCommentReport.settledAt)));
  return rows.map(({ networkKey }) => networkKey);
}

/** How many reports came from a network since a moment. */
export async function countReportsFrom(
  connection: Connection,
  { networkKey, since }: { networkKey: string; since: Date },
): Promise<number> {
  const [row] = await connection
    .select({ reports: count() })
    .from(readerCommentReport)
    .where(and(eq(readerCommentReport.networkKey, networkKey), gt(readerCommentReport.at, since)));
  return row?.reports ?? 0;
}

/** A moderator has looked: every open report of the comment is settled. */
export async function settleReports(
  tx: Connection,
  { commentId, personId, now }: { commentId: string; personId: string; now: Date },
): Promise<void> {
  await tx
    .update(readerCommentReport)
    .set({ settledAt: now, settledBy: personId })
    .where(and(eq(readerCommentReport.commentId, commentId), isNull(readerCommentReport.settledAt)));
}

export type AppealRow = typeof readerCommentAppeal.$inferSelect;

export async function findAppeal(connection: Connection, commentId: string): Promise<AppealRow | null> {
  const [row] = await connection
    .select()
    .from(readerCommentAppeal)
    .where(eq(readerCommentAppeal.commentId, commentId));
  return row ?? null;
}

/** False when there is one already: nobody appeals twice. */
export async function insertAppeal(
  tx: Connection,
  row: Pick<AppealRow, 'commentId' | 'text' | 'at'>,
): Promise<boolean> {
  const written = await tx
    .insert(readerCommentAppeal)
    .values(row)
    .onConflictDoNothing()
    .returning({ commentId: readerCommentAppeal.commentId });
  return written.length === 1;
}

export async function decideAppealRow(
  tx: Connection,
  row: Pick<AppealRow, 'commentId' | 'outcome' | 'answer' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  const { commentId, ...decision } = row;
  await tx
    .update(readerCommentAppeal)
    .set(decision)
    .where(and(eq(readerCommentAppeal.commentId, commentId), isNull(readerCommentAppeal.outcome)));
}

/** Of these comments: the appeals against what was decided about them. */
export async function appealsOf(connection: Connection, commentIds: readonly string[]): Promise<AppealRow[]> {
  if (commentIds.length === 0) return [];
  return connection
    .select()
    .from(readerCommentAppeal)
    .where(inArray(readerCommentAppeal.commentId, [...commentIds]));
}

/** Of these comments: the reports that nobody has looked at, oldest first. */
export async function openReportsOf(connection: Connection, commentIds: readonly string[]) {
  if (commentIds.length === 0) return [];
  return connection
    .select({
      commentId: readerCommentReport.commentId,
      kind: readerCommentReport.kind,
      note: readerCommentReport.note,
      at: readerCommentReport.at,
    })
    .from(readerCommentReport)
    .where(
      and(inArray(readerCommentReport.commentId, [...commentIds]), isNull(readerCommentReport.settledAt)),
    )
    .orderBy(sql`${readerCommentReport.at}`, readerCommentReport.id);
}
