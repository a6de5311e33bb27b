import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { guardAuditOnPostgres, guardAuditOnSqlite } from './audit-guard';
import { sqlitePath } from './client';
import { dialectOf } from './dialect';

/** Any number that only Galley uses: two instances that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_341_202;

/** Brings the database up to the newest committed migration, whole or not at all. Safe to call at every start. */
export async function migrateDatabase(databaseUrl: string, projectRoot = process.cwd()): Promise<void> {
  const dialect = dialectOf(databaseUrl);
  const migrationsFolder = join(projectRoot, 'db', 'migrations', dialect);
  await (dialect === 'postgres'
    ? onPostgres(databaseUrl, migrationsFolder)
    : onSqlite(databaseUrl, migrationsFolder));
}

async function onSqlite(databaseUrl: string, migrationsFolder: string): Promise<void> {
  const path = sqlitePath(databaseUrl);
  mkdirSync(dirname(path), { recursive: true });
  const connection = new SqliteDatabase(path, { timeout: 30_000 });
  try {
    connection.pragma('journal_mode = WAL');
    // A table that is written anew is dropped first, and what refers to it would go with it. Inside the transaction of a
    // migration this cannot be switched any more.
    connection.pragma('foreign_keys = OFF');
    migrateSqlite(drizzleSqlite(connection), { migrationsFolder });
    guardAuditOnSqlite(connection);
  } finally {
    connection.close();
  }
}

async function onPostgres(databaseUrl: string, migrationsFolder: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migratePostgres(drizzlePostgres(client), { migrationsFolder });
    await guardAuditOnPostgres(client);
  } finally {
    await client.end();
  }
}
