-- A search for the newest stories looks into entries one by one when a word is in many: what it compares is kept, not made of the words each time.
ALTER TABLE search_entry ADD COLUMN vector tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED;
--> statement-breakpoint
DROP INDEX search_entry_words;
--> statement-breakpoint
CREATE INDEX search_entry_words ON search_entry USING gin (vector);
