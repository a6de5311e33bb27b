import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { guardAuditOnSqlite } from '../audit-guard';
import { sqlitePath } from '../client';
import { type Level, levelsOf } from './levels';
import type { PortableKind, PortableTable } from './portable';
import { CannotRestore, type RestoreMarks, type Restoring } from './restoring';

/** Fills a file beside the database, which takes its place in one move at the end. */
export async function restoringOnSqlite(databaseUrl: string, level: readonly string[]): Promise<Restoring> {
  const path = sqlitePath(databaseUrl);
  const beside = `${path}.restoring`;
  mkdirSync(dirname(path), { recursive: true });
  makeSureNobodyHasIt(path);
  removeFiles(beside);
  const connection = new SqliteDatabase(beside);
  connection.pragma('journal_mode = DELETE');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = OFF');
  connection.exec('begin');
  connection.exec(
    'create table __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  );
  const levels = levelsOf('sqlite');
  for (const each of levels.slice(0, level.length)) climb(connection, each);
  return {
    async insert(table, rows) {
      const statement = connection.prepare(insertOf(table));
      for (const row of rows)
        statement.run(row.map((value, place) => toSqlite(value, table.columns[place]?.kind)));
    },
    async finish(marks) {
      for (const each of levels.slice(level.length)) climb(connection, each);
      guardAuditOnSqlite(connection);
      mark(connection, marks);
      connection.exec('commit');
      check(connection);
      connection.close();
      makeSureNobodyHasIt(path);
      await putInPlace(beside, path);
    },
    async abandon() {
      connection.close();
      removeFiles(beside);
    },
  };
}

function climb(connection: SqliteDatabase.Database, { sql, hash, folderMillis }: Level): void {
  for (const statement of sql) connection.exec(statement);
  connection
    .prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
    .run(hash, folderMillis);
}

function mark(connection: SqliteDatabase.Database, { restored, sessionEpoch }: RestoreMarks): void {
  connection.prepare('update working_copy set restored = ?, rewritten = 0').run(restored);
  connection.prepare('update person set session_epoch = ?').run(sessionEpoch);
}

function check(connection: SqliteDatabase.Database): void {
  const integrity = connection.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') throw new Error(`The restored database is not sound: ${integrity}`);
  const [broken] = connection.pragma('foreign_key_check') as unknown[];
  if (broken) throw new Error(`A restored row refers to one that is missing: ${JSON.stringify(broken)}`);
}

/**
 * SQLite changes how it keeps its journal only while nobody else has the file open. It also empties the journal, which
 * must not be there any more when another file takes the place of this one.
 */
function makeSureNobodyHasIt(path: string): void {
  if (!existsSync(path)) return;
  const connection = new SqliteDatabase(path, { timeout: 1_000 });
  try {
    connection.pragma('journal_mode = DELETE');
  } catch (cause) {
    throw new CannotRestore(
      'The database is in use: stop the newsroom (and whatever else has it open) first.',
      { cause },
    );
  } finally {
    connection.close();
  }
}

async function putInPlace(beside: string, path: string): Promise<void> {
  await rename(beside, path);
  if (process.platform === 'win32') return;
  // A rename is only on disk once its folder is.
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

function removeFiles(path: string): void {
  for (const name of [path, `${path}-journal`]) rmSync(name, { force: true });
}

function insertOf({ name, columns }: PortableTable): string {
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  return `insert into "${name}" (${names}) values (${columns.map(() => '?').join(', ')})`;
}

function toSqlite(value: unknown, kind: PortableKind | undefined): unknown {
  if (value === null) return null;
  if (kind === 'instant') return Date.parse(String(value));
  if (kind === 'json') return JSON.stringify(value);
  return kind === 'bytes' ? Buffer.from(String(value), 'base64') : value;
}
