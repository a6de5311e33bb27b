import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Connection } from '../client';
import { postWatch, searchEntry, socialPost } from '../schema';
import { indexWords, isSubjectFound } from '../search';

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
export function isRecordFound(query: string): SQL | undefined {
  return isSubjectFound({ kind: 'post', id: postWatch.postId }, query);
}

function isEntryOf(): SQL | undefined {
  return and(eq(searchEntry.kind, 'post'), eq(searchEntry.subjectId, socialPost.id));
}
