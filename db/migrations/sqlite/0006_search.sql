-- The words arrive folded (newsroom/search-words.ts), so the index only has to part them at the spaces.
CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_entry', content_rowid='number', tokenize='ascii', prefix='1 2 3', columnsize=0);
--> statement-breakpoint
CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
  INSERT INTO search_index (rowid, words) VALUES (new.number, new.words);
END;
--> statement-breakpoint
CREATE TRIGGER search_entry_changed AFTER UPDATE OF words ON search_entry BEGIN
  INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.number, old.words);
  INSERT INTO search_index (rowid, words) VALUES (new.number, new.words);
END;
--> statement-breakpoint
CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
  INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.number, old.words);
END;
