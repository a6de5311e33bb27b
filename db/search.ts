import { type AnyColumn, and, eq, type SQL, sql, type Table } from 'drizzle-orm';
import { readSearch, type SearchKind, type SearchPhrase, searchWords } from '@/newsroom/search-words';
import type { Connection } from './client';
import { dialect } from './dialect';
import { preparedInsert } from './prepared-writes';
import { searchEntry } from './schema';
import { entriesFound, isEntryFound, isGathered } from './search-postgres';

/**
 * Full-text search: FTS5 or a tsvector behind two functions, and no other file knows which. Both databases get the
 * same folded words (`newsroom/search-words.ts`), so both find the same.
 */

export interface Searchable {
  kind: SearchKind;
  subjectId: string;
  /** Everything by which it can be found. */
  texts: readonly string[];
}

/**
 * Keeps the words of things that can be searched, in the transaction that writes them. The answer: the number of each
 * one's entry by its id, to be kept beside it; by that number `isFound` knows it.
 */
export async function indexWords(
  tx: Connection,
  things: readonly Searchable[],
): Promise<Map<string, number>> {
  const rows = await putEntries(tx, things.map(entryOf));
  return new Map(rows.map((row) => [row.subjectId, row.number]));
}

const putEntries = preparedInsert<typeof searchEntry, { subjectId: string; number: number }>(
  searchEntry,
  (insert) =>
    insert
      .onConflictDoUpdate({
        target: [searchEntry.kind, searchEntry.subjectId],
        set: { words: sql`excluded.words` },
      })
      .returning({ subjectId: searchEntry.subjectId, number: searchEntry.number }),
);

/** Keeps the words that things have now, as above; of those whose words are the same nothing is written. */
export async function indexNewWords(tx: Connection, things: readonly Searchable[]): Promise<void> {
  if (things.length === 0) return;
  await tx
    .insert(searchEntry)
    .values(things.map(entryOf))
    .onConflictDoUpdate({
      target: [searchEntry.kind, searchEntry.subjectId],
      set: { words: sql`excluded.words` },
      setWhere: sql`${searchEntry.words} <> excluded.words`,
    });
}

function entryOf({ kind, subjectId, texts }: Searchable): typeof searchEntry.$inferInsert {
  return { kind, subjectId, words: wordsOf(texts) };
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

/** What kind of entries belong to a table, and where it keeps their numbers. */
interface ByNumber {
  kind: SearchKind;
  entry: AnyColumn;
}

/**
 * The condition that the entry with this number holds all that is asked for; undefined when the question holds no word.
 * No question can break it: of what was typed only letters and digits arrive here. Numbers and not ids, because a word that
 * a hundred thousand entries hold is then found without looking at a single one of them.
 */
export function isFound({ kind, entry }: ByNumber, query: string): SQL | undefined {
  const phrases = readSearch(query);
  if (phrases.length === 0) return undefined;
  return dialect === 'postgres'
    ? isEntryFound(entry, { kind, phrases })
    : sql`${entry} in (${numbersOnSqlite(phrases)})`;
}

/** As `isFound`, for things that do not keep the number of their entry: by their id. */
export function isSubjectFound(
  { kind, id }: { kind: SearchKind; id: AnyColumn },
  query: string,
): SQL | undefined {
  const phrases = readSearch(query);
  if (phrases.length === 0) return undefined;
  if (dialect === 'postgres')
    return sql`${id} in (select subject_id from ${entriesFound({ kind, phrases })})`;
  const isOfThese = sql`kind = ${kind} and number in (${numbersOnSqlite(phrases)})`;
  return sql`${id} in (select subject_id from search_entry where ${isOfThese})`;
}

/** Where found things are read from, and which of them. */
export interface Found {
  from: SQL;
  where: SQL;
}

/** The same, and in which order the newest entries come first. */
export interface FoundFirst extends Found {
  newestFirst: SQL;
}

/** The same, and the index that finds a row by one. */
interface ByEntry extends ByNumber {
  index: string;
}

interface Question {
  query: string;
  /** So many of the found are enough; left out where some of them are not wanted for another reason. */
  most?: number;
}

/**
 * As `isFound`, for a list of the newest few of very many: of things it reads no more than it has to hand out. Entries are
 * numbered as things come in, so their order is that of time. Undefined when the question holds no word.
 */
export function foundNewestFirst(
  table: Table,
  byEntry: ByEntry,
  { query, most }: Question,
): FoundFirst | undefined {
  const { kind, entry } = byEntry;
  const phrases = readSearch(query);
  if (phrases.length === 0) return undefined;
  if (dialect === 'postgres')
    return {
      from: sql`${table}`,
      where: isGathered(entry, { kind, phrases, most }),
      newestFirst: sql`${entry} desc`,
    };
  return { ...foundByIndex(table, byEntry, phrases), newestFirst: sql`search_index.rowid desc` };
}

/** As `foundNewestFirst`, in whatever order comes first: the index alone says that a word is in no entry. */
export function foundInAnyOrder(
  table: Table,
  byEntry: ByEntry,
  { query, most }: Question,
): Found | undefined {
  const { kind, entry } = byEntry;
  const phrases = readSearch(query);
  if (phrases.length === 0) return undefined;
  if (dialect === 'sqlite') return foundByIndex(table, byEntry, phrases);
  return {
    from: sql`${entriesFound({ kind, phrases, most })} as asked cross join ${table}`,
    where: sql`${entry} = asked.number`,
  };
}

function foundByIndex(table: Table, { entry, index }: ByEntry, phrases: readonly SearchPhrase[]): Found {
  return {
    // Otherwise SQLite would gather all matches before it looks at the first, and look at every row of a section for each.
    from: sql`search_index cross join ${table} indexed by ${sql.identifier(index)}`,
    where: sql`search_index match ${askedOfSqlite(phrases)} and ${entry} = search_index.rowid`,
  };
}

function numbersOnSqlite(phrases: readonly SearchPhrase[]): SQL {
  return sql`select rowid from search_index where search_index match ${askedOfSqlite(phrases)}`;
}

function askedOfSqlite(phrases: readonly SearchPhrase[]): string {
  return phrases
    .map(({ words, isUnfinished }) => `"${words.join(' ')}"${isUnfinished ? '*' : ''}`)
    .join(' AND ');
}
