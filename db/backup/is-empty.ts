import { existsSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';
import { sqlitePath } from '../client';
import { dialectOf } from '../dialect';

/** Whether nobody works at this newsroom yet: no person and no story, whatever the schema. Changes nothing. */
export function isEmptyNewsroom(databaseUrl: string): Promise<boolean> {
  return dialectOf(databaseUrl) === 'postgres' ? onPostgres(databaseUrl) : onSqlite(databaseUrl);
}

const TABLES = ['person', 'story'] as const;

async function onSqlite(databaseUrl: string): Promise<boolean> {
  const path = sqlitePath(databaseUrl);
  if (!existsSync(path)) return true;
  const connection = new SqliteDatabase(path, { readonly: true, timeout: 5_000 });
  try {
    const isThere = connection.prepare("select 1 from sqlite_master where type = 'table' and name = ?");
    return TABLES.every(
      (name) => !isThere.get(name) || !connection.prepare(`select 1 from ${name} limit 1`).get(),
    );
  } finally {
    connection.close();
  }
}

async function onPostgres(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'galley-restore' });
  await client.connect();
  try {
    for (const name of TABLES) {
      const { rows } = await client.query('select to_regclass($1) is not null as "isThere"', [
        `public.${name}`,
      ]);
      if (!rows[0]?.isThere) continue;
      if ((await client.query(`select 1 from ${name} limit 1`)).rows.length > 0) return false;
    }
    return true;
  } finally {
    await client.end();
  }
}
