import { desc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { postWatch, socialPost } from '../schema';
import { openWatch } from './post-watch';

export type SocialPostRow = typeof socialPost.$inferSelect;

/** Writes a record down. There is no update: a new capture is a new row. */
export async function insertSocialPost(tx: Connection, row: typeof socialPost.$inferInsert): Promise<void> {
  await tx.insert(socialPost).values(row);
  await openWatch(tx, row);
}

/** One record by its id, or null. */
export async function findSocialPost(connection: Connection, id: string): Promise<SocialPostRow | null> {
  const [row] = await connection.select().from(socialPost).where(eq(socialPost.id, id));
  return row ?? null;
}

/** The last record that was made of a post; null when there is none. */
export async function newestRecordOf(
  connection: Connection,
  origin: string,
): Promise<{ id: string; text: string } | null> {
  const [row] = await connection
    .select({ id: socialPost.id, text: socialPost.text })
    .from(socialPost)
    .innerJoin(postWatch, eq(postWatch.postId, socialPost.id))
    .where(eq(postWatch.origin, origin))
    .orderBy(desc(socialPost.capturedAt), desc(socialPost.id))
    .limit(1);
  return row ?? null;
}
