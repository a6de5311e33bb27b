import type { Database } from '@/db/client';
import { beginWatch, newlyPublishedPosts, openWatch, unwatchedPosts } from '@/db/queries/post-watch';

/** At once; what is left is taken the next time. */
const ROWS = 200;

/**
 * Begins to watch what readers have got since the last time, counting from when they got it. Records that are older than
 * all watching are taken in, too. Safe to run twice.
 */
export async function beginWatches(database: Database): Promise<void> {
  const unwatched = await unwatchedPosts(database.read, ROWS);
  if (unwatched.length > 0) {
    await database.inTransaction(async (tx) => {
      for (const record of unwatched) await openWatch(tx, record);
    });
  }
  const published = await newlyPublishedPosts(database.read, ROWS);
  if (published.length === 0) return;
  await database.inTransaction(async (tx) => {
    for (const shown of published) await beginWatch(tx, shown);
  });
}
