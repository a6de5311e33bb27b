-- A search takes the numbers of all entries with a word, in any order, and then the newest: rows must be narrow for that, with long words and
-- what is compared beside them. Both move there when the rows are written anew.
ALTER TABLE search_entry DROP COLUMN vector;
--> statement-breakpoint
ALTER TABLE search_entry SET (toast_tuple_target = 128);
--> statement-breakpoint
ALTER TABLE search_entry ADD COLUMN vector tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED;
--> statement-breakpoint
CREATE INDEX search_entry_words ON search_entry USING gin (vector);
--> statement-breakpoint
ANALYZE search_entry;
--> statement-breakpoint
-- The numbers of the newest entries of a kind with these words; of all for no number. By the index of words and by nothing else: Postgres does
-- not know what it costs to fetch what is compared, and would rather read every entry. No other index can answer how the kind is compared.
-- A restore empties the tables of a database and leaves its functions: hence OR REPLACE.
CREATE OR REPLACE FUNCTION entries_with(asked_kind text, asked tsquery, most integer) RETURNS integer[] LANGUAGE sql STABLE
SET enable_seqscan = off
SET enable_indexscan = off
AS $$
  SELECT array(
    SELECT number::integer FROM search_entry
    WHERE vector @@ asked AND kind IS NOT DISTINCT FROM asked_kind
    ORDER BY number DESC LIMIT most
  )
$$;
