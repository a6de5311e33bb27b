import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Connection } from '../client';
import { postWatch, socialPost, socialPostPhoto } from '../schema';
import { openWatch } from './post-watch';

export type SocialPostRow = typeof socialPost.$inferSelect;

/** Writes a record down. There is no update: a new capture is a new row. */
export async function insertSocialPost(tx: Connection, row: typeof socialPost.$inferInsert): Promise<void> {
  await tx.insert(socialPost).values(row);
  await openWatch(tx, row);
}

/** Names the photos that belong to a record, each once; what readers see comes before what only the desk does. */
export async function insertSocialPostPhotos(
  tx: Connection,
  postId: string,
  { shown, screenshot }: { shown: readonly string[]; screenshot: readonly string[] },
): Promise<void> {
  const rolesOf = new Map([
    ...screenshot.map((photoId) => [photoId, 'screenshot'] as const),
    ...shown.map((photoId) => [photoId, 'shown'] as const),
  ]);
  const rows = [...rolesOf].map(([photoId, role]) => ({ postId, photoId, role }));
  if (rows.length > 0) await tx.insert(socialPostPhoto).values(rows);
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

/** The photos that readers see of these records. */
export async function shownPhotosOfPosts(
  connection: Connection,
  postIds: readonly string[],
): Promise<string[]> {
  if (postIds.length === 0) return [];
  const rows = await connection
    .select({ photoId: socialPostPhoto.photoId })
    .from(socialPostPhoto)
    .where(and(inArray(socialPostPhoto.postId, [...postIds]), eq(socialPostPhoto.role, 'shown')));
  return [...new Set(rows.map((row) => row.photoId))];
}
