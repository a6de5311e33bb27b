-- Every search goes by the index of words and by nothing else. Postgres does not know what it costs to fetch what is compared: left to choose, it
-- reads every entry as soon as enough new ones wait to be sorted into the index. No helpers are called, which take longer to come than they save.
-- The numbers of the newest entries of a kind with these words; of all for no number. As before, by the number as it is kept.
-- A restore empties the tables of a database and leaves its functions: hence OR REPLACE.
CREATE OR REPLACE FUNCTION entries_with(asked_kind text, asked tsquery, most integer) RETURNS integer[] LANGUAGE sql STABLE
SET enable_seqscan = off
SET enable_indexscan = off
SET max_parallel_workers_per_gather = 0
AS $$
  SELECT array(
    SELECT number FROM search_entry
    WHERE vector @@ asked AND kind IS NOT DISTINCT FROM asked_kind
    ORDER BY number DESC LIMIT most
  )::integer[]
$$;
--> statement-breakpoint
-- Entries of a kind with these words, in any order, that hold each of these rows of words; so many of them, or all for no number.
CREATE OR REPLACE FUNCTION entries_found(asked_kind text, asked tsquery, in_a_row text[], most integer)
RETURNS TABLE (number integer, subject_id text) LANGUAGE sql STABLE ROWS 1000
SET enable_seqscan = off
SET enable_indexscan = off
SET max_parallel_workers_per_gather = 0
AS $$
  SELECT entry.number::integer, entry.subject_id FROM search_entry AS entry
  WHERE vector @@ asked AND kind IS NOT DISTINCT FROM asked_kind
    AND NOT EXISTS (SELECT FROM unnest(in_a_row) AS these WHERE strpos(' ' || words || ' ', these) = 0)
  LIMIT most
$$;
--> statement-breakpoint
-- What stands side by side in a text: each two neighbours as one of 16,384 numbers, so that the index stays small. Two that have the same
-- number are told apart in the text. Postgres keeps this hash as it is: its own tables are parted by it.
CREATE OR REPLACE FUNCTION neighbours_in(words text) RETURNS integer[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(hashtext(one || ' ' || next) & 16383)
  FROM unnest(string_to_array(words, ' '), (string_to_array(words, ' '))[2:]) AS side (one, next)
  WHERE next IS NOT NULL
$$;
--> statement-breakpoint
-- Words, what stands side by side, and in which stretch of all entries it is: in one index, since Postgres then always looks for all of it at
-- once. Neighbours of what readers search and of nothing else: who types saves more often than anybody asks the desk for words in a row.
DROP INDEX search_entry_words;
--> statement-breakpoint
CREATE INDEX search_entry_words ON search_entry
USING gin (vector, (CASE kind WHEN 'published' THEN neighbours_in(words) END), (ARRAY[number / 4096]));
--> statement-breakpoint
-- As entries_with, where the newest entries of the kind are known: what many hold is found among them, and nothing else is looked at.
CREATE OR REPLACE FUNCTION newest_entries_with(asked_kind text, asked tsquery, most integer, newest integer[]) RETURNS integer[] LANGUAGE sql STABLE
SET enable_seqscan = off
SET enable_indexscan = off
SET max_parallel_workers_per_gather = 0
AS $$
  WITH among AS MATERIALIZED (
    SELECT array(
      SELECT number FROM search_entry
      WHERE vector @@ asked AND kind IS NOT DISTINCT FROM asked_kind
        AND ARRAY[number / 4096] && (SELECT array_agg(DISTINCT entry::bigint / 4096) FROM unnest(newest) AS entry)
      ORDER BY number DESC LIMIT most
    )::integer[] AS numbers
  )
  SELECT CASE WHEN cardinality(numbers) >= most THEN numbers ELSE entries_with(asked_kind, asked, most) END FROM among
$$;
--> statement-breakpoint
-- As entries_with, of live stories: those that may hold all of these rows of words.
CREATE OR REPLACE FUNCTION entries_in_a_row(asked tsquery, in_a_row text[]) RETURNS integer[] LANGUAGE sql STABLE
SET enable_seqscan = off
SET enable_indexscan = off
SET max_parallel_workers_per_gather = 0
AS $$
  SELECT array(
    SELECT number FROM search_entry
    WHERE vector @@ asked AND kind IS NOT DISTINCT FROM 'published'
      AND CASE kind WHEN 'published' THEN neighbours_in(words) END
        @> (SELECT array_agg(neighbour) FROM unnest(in_a_row) AS these, unnest(neighbours_in(these)) AS neighbour)
    ORDER BY number DESC
  )::integer[]
$$;
