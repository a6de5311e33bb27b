import { eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { socialPost } from '../schema';

export type SocialPostRow = typeof socialPost.$inferSelect;

/** Writes a record down. There is no update: a new capture is a new row. */
export async function insertSocialPost(tx: Connection, row: typeof socialPost.$inferInsert): Promise<void> {
  await tx.insert(socialPost).values(row);
}

/** One record by its id, or null. */
export async function findSocialPost(connection: Connection, id: string): Promise<SocialPostRow | null> {
  const [row] = await connection.select().from(socialPost).where(eq(socialPost.id, id));
  return row ?? null;
}
