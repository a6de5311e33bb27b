import { and, desc, eq, isNull, type SQL } from 'drizzle-orm';
import type { Copy } from '@/content/document';
import type { Connection } from '../client';
import { searchEntry, story, workingCopy } from '../schema';
import { indexWords, isSubjectFound } from '../search';

interface IndexedStory {
  storyId: string;
  /** Headline, standfirst and body. */
  texts: readonly string[];
}

/** Lets the board find stories by their words. To be called in every transaction that writes a working copy. */
export async function indexStories(tx: Connection, stories: readonly IndexedStory[]): Promise<void> {
  await indexWords(
    tx,
    stories.map(({ storyId, texts }) => ({ kind: 'story', subjectId: storyId, texts })),
  );
}

/** The condition that a story has all that is asked for; undefined when the question holds no word. */
export function isStoryFound(query: string): SQL | undefined {
  return isSubjectFound({ kind: 'story', id: story.id }, query);
}

/** Stories whose working copies are older than the search of the board, those changed last first. */
export async function unindexedStories(connection: Connection, limit: number): Promise<string[]> {
  const rows = await connection
    .select({ storyId: workingCopy.storyId })
    .from(workingCopy)
    .leftJoin(searchEntry, and(eq(searchEntry.kind, 'story'), eq(searchEntry.subjectId, workingCopy.storyId)))
    .where(isNull(searchEntry.number))
    .orderBy(desc(workingCopy.updatedAt))
    .limit(limit);
  return rows.map((row) => row.storyId);
}

/** The text of a working copy as it was merged last, or null. */
export async function mergedText(connection: Connection, storyId: string): Promise<Copy | null> {
  const [row] = await connection
    .select({ copy: workingCopy.copy })
    .from(workingCopy)
    .where(eq(workingCopy.storyId, storyId));
  return row?.copy ?? null;
}
