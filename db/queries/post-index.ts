import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Connection } from '../client';
import { postWatch, searchEntry, socialPost } from '../schema';
import { indexWords, isFound } from '../search';

const columns = {
  id: socialPost.id,
  text: socialPost.text,
  authorName: socialPost.authorName,
  handle: socialPost.handle,
  url: socialPost.url,
};

type IndexedRecord = Pick<typeof socialPost.$inferSelect, keyof typeof columns>;

/** Lets the library find records by text, author, handle and address. A record never changes, so once is enough. */
export async function indexRecords(tx: Connection, records: readonly IndexedRecord[]): Promise<void> {
  await indexWords(
    tx,
    records.map(({ id, text, authorName, handle, url }) => ({
      kind: 'post',
      subjectId: id,
      texts: [authorName, handle, text, url],
    })),
  );
}

/** Records that the library does not find yet, because they are older than its search. */
export async function unindexedRecords(connection: Connection, limit: number): Promise<IndexedRecord[]> {
  return connection
    .select(columns)
    .from(socialPost)
    .leftJoin(searchEntry, isEntryOf())
    .where(isNull(searchEntry.number))
    .limit(limit);
}

/** The condition that a record has all that is asked for; undefined when the question holds no word. */
export function isRecordFound(connection: Connection, query: string): SQL | undefined {
  const found = isFound(searchEntry.number, query);
  if (!found) return undefined;
  const ids = connection
    .select({ id: searchEntry.subjectId })
    .from(searchEntry)
    .where(and(eq(searchEntry.kind, 'post'), found));
  return inArray(postWatch.postId, ids);
}

function isEntryOf(): SQL | undefined {
  return and(eq(searchEntry.kind, 'post'), eq(searchEntry.subjectId, socialPost.id));
}
