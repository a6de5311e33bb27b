import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import type { SearchKind, SearchPhrase } from '@/newsroom/search-words';

/*
 * What is asked of Postgres, for `db/search.ts` alone. It never asks the table of entries by a condition of its own: Postgres does
 * not count what it costs to fetch a vector that is kept beside its row, and when the index of words has many entries that are
 * not sorted in yet, it would rather read all of them. The functions of migration 36 know one way only (decision 64).
 */

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
 * The condition that an entry has all that is asked for, for a list from the newest on. All numbers are gathered first, and rows looked
 * up from the newest of them: what that costs does not depend on where the matches lie. Left to choose, Postgres reads the
 * newest entries one by one until it has enough, which are all of a rare word.
 */
export function isGathered(entry: AnyColumn, { kind, phrases, most }: Asked): SQL {
  const inARow = rowsOf(phrases);
  const enough = inARow.length > 0 ? null : (most ?? null);
  const numbers = sql`select entries_with(${kind}, ${wordsOf(phrases)}, ${enough}::integer)`;
  const isOfThese = sql`${entry} = any((${numbers})::integer[])`;
  if (inARow.length === 0) return isOfThese;
  const standsThere = inARow.map((row) => sql`strpos(' ' || words || ' ', ${row}) > 0`);
  // Looked up entry by entry, so that it ends with the last that is wanted. A value and not EXISTS, which Postgres may turn around.
  return sql`${isOfThese} and (select ${sql.join(standsThere, sql` and `)} from search_entry where number = ${entry})`;
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
