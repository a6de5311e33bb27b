-- FTS5 has one way to an entry; on Postgres this migration leaves no other.
SELECT 1;
