import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import type { SearchKind, SearchPhrase } from '@/newsroom/search-words';

/*
 * What is asked of Postgres, for `db/search.ts` alone. It never searches the table of entries by a condition of its own: Postgres does
 * not count what it costs to fetch a vector that is kept beside its row, and when the index of words has many entries that are
 * not sorted in yet, it would rather read all of them. The functions of migration 36 know one way only (decision 64).
 */

/** Of so many entries with a word, the next one in any order is not far. */
const MANY = 20_000;
/** Among so many entries a list of what many of them hold is soon full. */
const NEWEST = 4_000;

interface Asked {
  kind: SearchKind;
  phrases: readonly SearchPhrase[];
  /** So many are enough; left out where all are wanted. */
  most?: number | undefined;
}

/** The entries with all that is asked for, in any order, as a source of rows with `number` and `subject_id`. */
export function entriesFound({ kind, phrases, most }: Asked): SQL {
  const inARow = sql.param(rowsOf(phrases));
  return sql`entries_found(${kind}, ${wordsOf(phrases)}, ${inARow}::text[], ${most ?? null}::integer)`;
}

/**
 * The condition that an entry has all that is asked for, for a list in an order of its own that ends when it is full. What many entries
 * hold is looked up in each, what few hold is gathered; the answer to which it is does not wait for a guess of Postgres.
 */
export function isEntryFound(entry: AnyColumn, asked: Asked): SQL {
  const isAmongThem = sql`${entry} in (select number from ${entriesFound(asked)})`;
  if (rowsOf(asked.phrases).length > 0) return isAmongThem;
  const isInMany = sql`(select count(*) from ${entriesFound({ ...asked, most: MANY })}) = ${MANY}`;
  const holdsIt = sql`(select vector @@ ${wordsOf(asked.phrases)} from search_entry where number = ${entry})`;
  return sql`case when ${isInMany} then ${holdsIt} else ${isAmongThem} end`;
}

/**
 * The condition that an entry has all that is asked for, for a list from the newest on. All numbers are gathered first, and rows looked
 * up from the newest of them: what that costs does not depend on where the matches lie. Left to choose, Postgres reads the
 * newest entries one by one until it has enough, which are all of a rare word.
 */
export function isGathered(entry: AnyColumn, asked: Asked): SQL {
  const isOfThese = sql`${entry} = any((select ${numbersOf(entry, asked)})::integer[])`;
  const inARow = rowsOf(asked.phrases);
  if (inARow.length === 0) return isOfThese;
  const standsThere = inARow.map((row) => sql`strpos(' ' || words || ' ', ${row}) > 0`);
  // Looked up entry by entry, so that it ends with the last that is wanted. A value and not EXISTS, which Postgres may turn around.
  return sql`${isOfThese} and (select ${sql.join(standsThere, sql` and `)} from search_entry where number = ${entry})`;
}

/** The numbers of entries, the newest first; of words in a row, of all that may hold them. */
function numbersOf(entry: AnyColumn, { kind, phrases, most }: Asked): SQL {
  const words = wordsOf(phrases);
  const neighbours = phrases.map(finishedOf).filter((finished) => finished.length > 1);
  if (kind === 'published' && neighbours.length > 0)
    return sql`entries_in_a_row(${words}, ${sql.param(neighbours.map((each) => each.join(' ')))}::text[])`;
  if (most === undefined || rowsOf(phrases).length > 0) return sql`entries_with(${kind}, ${words}, null)`;
  const newest = sql`select ${entry} from ${entry.table} where ${entry} is not null order by ${entry} desc limit ${NEWEST}`;
  return sql`newest_entries_with(${kind}, ${words}, ${most}::integer, array(${newest}))`;
}

function finishedOf({ words, isUnfinished }: SearchPhrase): string[] {
  return isUnfinished ? words.slice(0, -1) : words;
}

function wordsOf(phrases: readonly SearchPhrase[]): SQL {
  const asked = phrases.flatMap(({ words, isUnfinished }) =>
    words.map((word, place) => `'${word}'${isUnfinished && place === words.length - 1 ? ':*' : ''}`),
  );
  return sql`${asked.join(' & ')}::tsquery`;
}

// The index finds the entries that hold every word; whether those of a phrase stand side by side is looked up in them.
function rowsOf(phrases: readonly SearchPhrase[]): string[] {
  return phrases
    .filter(({ words }) => words.length > 1)
    .map(({ words, isUnfinished }) => ` ${words.join(' ')}${isUnfinished ? '' : ' '}`);
}
