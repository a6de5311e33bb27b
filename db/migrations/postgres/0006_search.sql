-- The words arrive folded (newsroom/search-words.ts), so the index only has to part them at the spaces.
CREATE INDEX search_entry_words ON search_entry USING gin (array_to_tsvector(string_to_array(words, ' ')));
