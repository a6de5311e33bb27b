import { asc, eq, gt, inArray } from 'drizzle-orm';
import type { Connection } from '../client';
import { preparedInsert } from '../prepared-writes';
import { publicationAuthor, searchLesson } from '../schema';

/** A live story whose words the search of readers has yet to learn. */
export type Lesson = typeof searchLesson.$inferSelect;

/** Has the search learn the words of these stories soon. Waits for nobody who does the same. */
export async function askToLearn(tx: Connection, storyIds: readonly string[]): Promise<void> {
  const rows = storyIds.map((storyId) => ({ storyId }));
  if (rows.length <= FEW) {
    await insertLessons(tx, rows);
    return;
  }
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await tx.insert(searchLesson).values(rows.slice(at, at + ROWS_AT_ONCE));
}

/** What goes out at one moment; more comes from an author who is called otherwise now. */
const FEW = 10;
/** So many rows go into one statement: both databases have a limit for what one may bring, and some authors have written more. */
const ROWS_AT_ONCE = 500;
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

/** What was asked first, first: the lessons behind this number, at most so many. */
export async function listLessons(
  connection: Connection,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<Lesson[]> {
  return connection
    .select()
    .from(searchLesson)
    .where(gt(searchLesson.number, after))
    .orderBy(asc(searchLesson.number))
    .limit(limit);
}

export async function lessonsDone(tx: Connection, lessons: readonly Lesson[]): Promise<void> {
  if (lessons.length === 0) return;
  const numbers = lessons.map(({ number }) => number);
  await tx.delete(searchLesson).where(inArray(searchLesson.number, numbers));
}
