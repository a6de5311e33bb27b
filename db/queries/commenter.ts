import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { commenter, commenterSanction, person, readerComment } from '../schema';

export type CommenterRow = typeof commenter.$inferSelect;

export async function findCommenter(connection: Connection, id: string): Promise<CommenterRow | null> {
  const [row] = await connection.select().from(commenter).where(eq(commenter.id, id));
  return row ?? null;
}

/** The commenter of an address, made when there is none. Two who come at once get the same. */
export async function commenterOf(
  tx: Connection,
  row: Pick<CommenterRow, 'id' | 'email' | 'name' | 'createdAt'>,
): Promise<CommenterRow> {
  await tx.insert(commenter).values(row).onConflictDoNothing();
  const [known] = await tx.select().from(commenter).where(eq(commenter.email, row.email));
  if (!known) throw new Error('A commenter is not there after being written');
  return known;
}

/** The commenter of an address; null when nobody has used it. */
export async function findCommenterByEmail(
  connection: Connection,
  email: string,
): Promise<CommenterRow | null> {
  const [row] = await connection.select().from(commenter).where(eq(commenter.email, email));
  return row ?? null;
}

/** Somebody has shown that the address is theirs, and goes by this name. */
export async function confirmCommenter(
  tx: Connection,
  { id, name, now }: { id: string; name: string; now: Date },
): Promise<void> {
  await tx
    .update(commenter)
    .set({
      name,
      confirmedAt: sql`coalesce(${commenter.confirmedAt}, ${sql.param(now, commenter.confirmedAt)})`,
    })
    .where(eq(commenter.id, id));
}

/** How many comments to one address wait to be confirmed that were sent since a moment. */
export async function countUnconfirmed(
  connection: Connection,
  { commenterId, since }: { commenterId: string; since: Date },
): Promise<number> {
  const rows = await connection
    .select({ id: readerComment.id })
    .from(readerComment)
    .where(
      and(
        eq(readerComment.commenterId, commenterId),
        eq(readerComment.state, 'unconfirmed'),
        gt(readerComment.at, since),
      ),
    )
    .limit(20);
  return rows.length;
}

/** The id of the newest comment of a commenter; null when there is none. */
export async function lastCommentOf(connection: Connection, commenterId: string): Promise<string | null> {
  const [row] = await connection
    .select({ id: readerComment.id })
    .from(readerComment)
    .where(eq(readerComment.commenterId, commenterId))
    .orderBy(desc(readerComment.at), desc(readerComment.id))
    .limit(1);
  return row?.id ?? null;
}

const sanctionColumns = {
  id: commenterSanction.id,
  commenterId: commenterSanction.commenterId,
  until: commenterSanction.until,
  reason: commenterSanction.reason,
  setAt: commenterSanction.setAt,
  setByName: person.name,
};

/** Sanctions of these commenters that nobody has lifted, ended ones among them, the last first. */
export async function sanctionsOf(connection: Connection, commenterIds: readonly string[]) {
  if (commenterIds.length === 0) return [];
  return connection
    .select(sanctionColumns)
    .from(commenterSanction)
    .innerJoin(person, eq(person.id, commenterSanction.setBy))
    .where(and(inArray(commenterSanction.commenterId, [...commenterIds]), isNull(commenterSanction.liftedAt)))
    .orderBy(desc(commenterSanction.setAt));
}

export async function insertSanction(
  tx: Connection,
  row: typeof commenterSanction.$inferInsert,
): Promise<void> {
  await tx.insert(commenterSanction).values(row);
}

/** Lifts whatever keeps a commenter from commenting; how many sanctions that were. */
export async function liftSanctions(
  tx: Connection,
  { commenterId, personId, now }: { commenterId: string; personId: string; now: Date },
): Promise<number> {
  const lifted = await tx
    .update(commenterSanction)
    .set({ liftedAt: now, liftedBy: personId })
    .where(and(eq(commenterSanction.commenterId, commenterId), isNull(commenterSanction.liftedAt)))
    .returning({ id: commenterSanction.id });
  return lifted.length;
}
