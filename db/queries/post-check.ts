import { desc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { person, postCheck } from '../schema';

/** Writes a check down. There is no update. */
export async function insertCheck(tx: Connection, row: typeof postCheck.$inferInsert): Promise<void> {
  await tx.insert(postCheck).values(row);
}

const columns = {
  id: postCheck.id,
  at: postCheck.at,
  why: postCheck.why,
  byName: person.name,
  finding: postCheck.finding,
  seenText: postCheck.seenText,
  silence: postCheck.silence,
  captureId: postCheck.captureId,
};

export type CheckRow = Pick<
  typeof postCheck.$inferSelect,
  'id' | 'at' | 'why' | 'finding' | 'seenText' | 'silence' | 'captureId'
> & { byName: string | null };

/** The checks of one record, newest first. */
export async function checksOf(connection: Connection, postId: string, limit: number): Promise<CheckRow[]> {
  return connection
    .select(columns)
    .from(postCheck)
    .leftJoin(person, eq(person.id, postCheck.personId))
    .where(eq(postCheck.postId, postId))
    .orderBy(desc(postCheck.at), desc(postCheck.id))
    .limit(limit);
}
