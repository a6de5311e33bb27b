-- FTS5 keeps what it compares; on Postgres this migration does the same.
SELECT 1;
