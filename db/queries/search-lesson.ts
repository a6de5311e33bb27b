import { asc, eq, inArray } from 'drizzle-orm';
import type { Connection } from '../client';
import { preparedInsert } from '../prepared-writes';
import { publicationAuthor, searchLesson } from '../schema';

/** A live story whose words the search of readers has yet to learn. */
export type Lesson = typeof searchLesson.$inferSelect;

/** Has the search learn the words of these stories soon. Waits for nobody who does the same. */
export async function askToLearn(tx: Connection, storyIds: readonly string[]): Promise<void> {
  const rows = storyIds.map((storyId) => ({ storyId }));
  await insertLessons(tx, rows);
}

const insertLessons = preparedInsert(searchLesson);

/** As above, for every live story that somebody is an author of. */
export async function askToLearnAuthor(tx: Connection, authorId: string): Promise<void> {
  const stories = tx
    .select({ storyId: publicationAuthor.storyId })
    .from(publicationAuthor)
    .where(eq(publicationAuthor.authorId, authorId));
  await askToLearn(
    tx,
    (await stories).map(({ storyId }) => storyId),
  );
}

/** What was asked first, first. */
export async function listLessons(connection: Connection, limit: number): Promise<Lesson[]> {
  return connection.select().from(searchLesson).orderBy(asc(searchLesson.number)).limit(limit);
}

export async function lessonsDone(tx: Connection, lessons: readonly Lesson[]): Promise<void> {
  if (lessons.length === 0) return;
  const numbers = lessons.map(({ number }) => number);
  await tx.delete(searchLesson).where(inArray(searchLesson.number, numbers));
}
