import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import type { Dialect } from '../dialect';

/** One step in the life of the schema. Its name is the same on both databases; the rest is each database's own. */
export interface Level extends MigrationMeta {
  name: string;
}

/** Every step from an empty database to the schema of this Galley, in order. */
export function levelsOf(dialect: Dialect, projectRoot = process.cwd()): Level[] {
  const migrationsFolder = join(projectRoot, 'db', 'migrations', dialect);
  const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string }[]; // written by drizzle-kit and committed
  };
  const files = readMigrationFiles({ migrationsFolder });
  return journal.entries.flatMap(({ tag }, place) => {
    const file = files[place];
    return file ? [{ ...file, name: tag }] : [];
  });
}
