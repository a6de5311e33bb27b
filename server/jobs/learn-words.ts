import type { Database } from '@/db/client';
import { learnLessons } from '@/db/queries/published-index';
import { listLessons } from '@/db/queries/search-lesson';

/** Few at once, so that who publishes meanwhile does not wait. */
const AT_ONCE = 10;

/**
 * Teaches the search of readers the words of what was published since, for questions that are mistyped, and the names of
 * authors who are called otherwise now. Two instances may do it at once: what is learnt twice is known once.
 */
export async function learnPublishedWords({
  database,
  signal,
}: {
  database: Database;
  signal: AbortSignal;
}): Promise<void> {
  while (!signal.aborted) {
    const lessons = await listLessons(database.read, AT_ONCE);
    if (lessons.length === 0) return;
    await database.inTransaction((tx) => learnLessons(tx, lessons));
  }
}
