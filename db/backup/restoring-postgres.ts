import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { guardAuditOnPostgres } from '../audit-guard';
import { type Level, levelsOf } from './levels';
import { type PortableKind, type PortableTable, portableTables } from './portable';
import { CannotRestore, type RestoreMarks, type Restoring } from './restoring';

/** Fills the database in one transaction, which takes away what was there before. */
export async function restoringOnPostgres(databaseUrl: string, level: readonly string[]): Promise<Restoring> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'galley-restore',
    options: '-c lock_timeout=5000 -c statement_timeout=0 -c idle_in_transaction_session_timeout=0',
  });
  // Without a listener a broken connection would end the process; the next question reports it anyway.
  client.on('error', () => undefined);
  await client.connect();
  const levels = levelsOf('postgres');
  const sequences = new Map<string, string>();
  try {
    await makeSureNobodyHasIt(client);
    await client.query('begin');
    await takeAway(client);
    for (const each of levels.slice(0, level.length)) await climb(client, each);
  } catch (cause) {
    await client.end();
    throw cause;
  }
  return {
    async insert(table, rows) {
      for (const { name, isSequence } of table.columns) if (isSequence) sequences.set(table.name, name);
      for (const row of rows)
        await client.query({
          name: `into ${table.name}`.slice(0, 60),
          text: insertOf(table),
          values: row.map((value, place) => toPostgres(value, table.columns[place]?.kind)),
        });
    },
    async finish(marks) {
      for (const each of levels.slice(level.length)) await climb(client, each);
      await guardAuditOnPostgres(client);
      for (const [table, column] of sequences) await countOn(client, table, column);
      await mark(client, marks);
      await client.query('commit');
      await client.end();
    },
    async abandon() {
      // Also what breaks the connection takes everything back.
      await client.query('rollback').catch(() => undefined);
      await client.end().catch(() => undefined);
    },
  };
}

/** A newsroom is known by its name at the database; others who look at it are none of our business. */
async function makeSureNobodyHasIt(client: pg.Client): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (await isInUse(client)) {
    if (Date.now() > deadline) throw new CannotRestore('The database is in use: stop the newsroom first.');
    await wait(100);
  }
}

/** Milliseconds. The database sees a moment late that somebody has gone. */
const PATIENCE = 2_000;

async function isInUse(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    "select 1 from pg_stat_activity where datname = current_database() and application_name = 'galley' limit 1",
  );
  return rows.length > 0;
}

async function takeAway(client: pg.Client): Promise<void> {
  try {
    for (const { name } of portableTables().toReversed())
      await client.query(`drop table if exists "${name}" cascade`);
  } catch (cause) {
    const isWaiting = cause instanceof Error && 'code' in cause && cause.code === '55P03';
    if (!isWaiting) throw cause;
    throw new CannotRestore('The database is in use: stop the newsroom first.', { cause });
  }
  await client.query('drop schema if exists drizzle cascade');
  await client.query('create schema drizzle');
  await client.query(
    'create table drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)',
  );
}

async function climb(client: pg.Client, { sql, hash, folderMillis }: Level): Promise<void> {
  for (const statement of sql) await client.query(statement);
  await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
    hash,
    folderMillis,
  ]);
}

/** What the database counts up goes on after what was restored. */
async function countOn(client: pg.Client, table: string, column: string): Promise<void> {
  await client.query(
    `select setval(pg_get_serial_sequence('"${table}"', '${column}'), coalesce(max("${column}"), 0) + 1, false)
     from "${table}"`,
  );
}

async function mark(client: pg.Client, { restored, sessionEpoch }: RestoreMarks): Promise<void> {
  await client.query('update working_copy set restored = $1, rewritten = 0', [restored]);
  await client.query('update person set session_epoch = $1', [sessionEpoch]);
}

function insertOf({ name, columns }: PortableTable): string {
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  return `insert into "${name}" (${names}) values (${columns.map((_, place) => `$${place + 1}`).join(', ')})`;
}

function toPostgres(value: unknown, kind: PortableKind | undefined): unknown {
  if (value === null) return null;
  if (kind === 'json') return JSON.stringify(value);
  return kind === 'bytes' ? Buffer.from(String(value), 'base64') : value;
}
