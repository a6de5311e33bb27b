import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';
import { sqlitePath } from '../client';
import { dialectOf } from '../dialect';
import { levelsOf } from './levels';
import type { PortableKind, PortableRow, PortableTable } from './portable';

/** A database as it was at one moment, however long it takes to read it and whatever is written meanwhile. */
export interface Snapshot {
  /** The names of the migrations that it has; null when it is not at the schema of this Galley. */
  level: string[] | null;
  rows(table: PortableTable): AsyncIterable<PortableRow>;
  close(): Promise<void>;
}

/** Opens it beside a newsroom that goes on working; nobody has to wait for anybody. */
export function openSnapshot(databaseUrl: string): Promise<Snapshot> {
  return dialectOf(databaseUrl) === 'postgres' ? onPostgres(databaseUrl) : onSqlite(databaseUrl);
}

async function onSqlite(databaseUrl: string): Promise<Snapshot> {
  const connection = new SqliteDatabase(sqlitePath(databaseUrl), { readonly: true, timeout: 5000 });
  connection.exec('begin');
  // The moment is that of the first question, not that of `begin`.
  const newest = connection.prepare('select max(created_at) as newest from __drizzle_migrations').pluck();
  const level = levelAt('sqlite', Number(newest.get()));
  return {
    level,
    async *rows(table) {
      for (const row of connection.prepare(selectOf(table)).raw().iterate() as Iterable<unknown[]>)
        yield row.map((value, place) => fromSqlite(value, table.columns[place]?.kind));
    },
    async close() {
      connection.close();
    },
  };
}

async function onPostgres(databaseUrl: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'galley-backup' });
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await client.query('select max(created_at) as newest from drizzle.__drizzle_migrations');
  return {
    level: levelAt('postgres', Number(rows[0]?.newest)),
    async *rows(table) {
      await client.query(`declare backup no scroll cursor for ${selectOf(table)}`);
      let fetched: unknown[][];
      do {
        const query = { text: `fetch ${ROWS_AT_ONCE} from backup`, rowMode: 'array' as const };
        fetched = (await client.query<unknown[]>(query)).rows;
        for (const row of fetched)
          yield row.map((value, place) => fromPostgres(value, table.columns[place]?.kind));
      } while (fetched.length > 0);
      await client.query('close backup');
    },
    close: () => client.end(),
  };
}

/** Few: one live document alone may have some megabytes. */
const ROWS_AT_ONCE = 25;

function levelAt(dialect: 'sqlite' | 'postgres', newest: number): string[] | null {
  const levels = levelsOf(dialect);
  return levels.at(-1)?.folderMillis === newest ? levels.map(({ name }) => name) : null;
}

function selectOf({ name, columns }: PortableTable): string {
  return `select ${columns.map((column) => `"${column.name}"`).join(', ')} from "${name}"`;
}

function fromSqlite(value: unknown, kind: PortableKind | undefined): unknown {
  if (value === null) return null;
  if (kind === 'instant') return new Date(Number(value)).toISOString();
  if (kind === 'json') return JSON.parse(String(value));
  return kind === 'bytes' ? inBase64(value) : value;
}

function fromPostgres(value: unknown, kind: PortableKind | undefined): unknown {
  if (value === null) return null;
  if (kind === 'instant' && value instanceof Date) return value.toISOString();
  // Large numbers arrive as text.
  if (kind === 'number') return Number(value);
  return kind === 'bytes' ? inBase64(value) : value;
}

function inBase64(value: unknown): string {
  if (!Buffer.isBuffer(value)) throw new Error('A column of bytes holds something else');
  return value.toString('base64');
}
