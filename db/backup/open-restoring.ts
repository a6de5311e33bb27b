import { dialectOf } from '../dialect';
import type { Restoring } from './restoring';
import { restoringOnPostgres } from './restoring-postgres';
import { restoringOnSqlite } from './restoring-sqlite';

/** Begins to fill a database from a backup that was made when the schema had these migrations, which this Galley knows. */
export function openRestoring(databaseUrl: string, level: readonly string[]): Promise<Restoring> {
  return dialectOf(databaseUrl) === 'postgres'
    ? restoringOnPostgres(databaseUrl, level)
    : restoringOnSqlite(databaseUrl, level);
}
