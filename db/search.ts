import { type AnyColumn, and, eq, type SQL, sql } from 'drizzle-orm';
import { readSearch, type SearchKind, type SearchPhrase, searchWords } from '@/newsroom/search-words';
import type { Connection } from './client';
import { dialect } from './dialect';
import { searchEntry } from './schema';

/**
 * Full-text search: FTS5 or a tsvector behind two functions, and no other file knows which. Both databases get the
 * same folded words (`newsroom/search-words.ts`), so both find the same.
 */

interface Searchable {
  kind: SearchKind;
  subjectId: string;
  /** Everything by which it can be found. */
  texts: readonly string[];
}

/** Keeps the words of things that can be searched, in the transaction that writes them. */
export async function indexWords(tx: Connection, things: readonly Searchable[]): Promise<void> {
  if (things.length === 0) return;
  const entries = things.map(({ kind, subjectId, texts }) => ({ kind, subjectId, words: wordsOf(texts) }));
  await tx
    .insert(searchEntry)
    .values(entries)
    .onConflictDoUpdate({
      target: [searchEntry.kind, searchEntry.subjectId],
      set: { words: sql`excluded.words` },
    });
}

// A sign that is no word keeps a phrase from being found across the end of one text and the beginning of the next.
function wordsOf(texts: readonly string[]): string {
  return texts
    .map((text) => searchWords(text).join(' '))
    .filter(Boolean)
    .join(` ${BETWEEN} `);
}

// Folding leaves no accented letter, so nobody can type this.
const BETWEEN = 'é';

/** Forgets the words of something. */
export async function forgetWords(
  tx: Connection,
  { kind, subjectId }: Omit<Searchable, 'texts'>,
): Promise<void> {
  await tx.delete(searchEntry).where(and(eq(searchEntry.kind, kind), eq(searchEntry.subjectId, subjectId)));
}

/**
 * The condition that something of this kind holds all that is asked for; undefined when the question holds no word.
 * No question can break it: of what was typed only letters and digits arrive here.
 */
export function isFound(subjectId: AnyColumn, kind: SearchKind, query: string): SQL | undefined {
  const phrases = readSearch(query);
  if (phrases.length === 0) return undefined;
  const found = dialect === 'postgres' ? foundOnPostgres(phrases) : foundOnSqlite(phrases);
  return sql`${subjectId} in (select subject_id from search_entry where kind = ${kind} and ${found})`;
}

function foundOnSqlite(phrases: readonly SearchPhrase[]): SQL {
  const asked = phrases
    .map(({ words, isUnfinished }) => `"${words.join(' ')}"${isUnfinished ? '*' : ''}`)
    .join(' AND ');
  return sql`number in (select rowid from search_index where search_index match ${asked})`;
}

/** The index finds the entries that hold every word; whether those of a phrase stand side by side is looked up in them. */
function foundOnPostgres(phrases: readonly SearchPhrase[]): SQL {
  const asked = phrases.flatMap(({ words, isUnfinished }) =>
    words.map((word, place) => `'${word}'${isUnfinished && place === words.length - 1 ? ':*' : ''}`),
  );
  const inARow = phrases
    .filter(({ words }) => words.length > 1)
    .map(({ words, isUnfinished }) => ` ${words.join(' ')}${isUnfinished ? '' : ' '}`);
  return sql.join(
    [
      sql`array_to_tsvector(string_to_array(words, ' ')) @@ ${asked.join(' & ')}::tsquery`,
      ...inARow.map((phrase) => sql`strpos(' ' || words || ' ', ${phrase}) > 0`),
    ],
    sql` and `,
  );
}
