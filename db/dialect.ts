import { type Column, type Param, type Placeholder, type SQL, sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';

/**
 * The only file that knows there are two databases. `db/schema.ts` is written once with these builders.
 * Types are SQLite's; the Postgres kit is cast to them once, here, and `db/parity.test.ts` guards the cast.
 * See docs/decisions/0001-one-schema-two-databases.md.
 */
export type Dialect = 'sqlite' | 'postgres';

/** Which database an address names. Anything but postgres:// is a SQLite file. */
export function dialectOf(databaseUrl: string | undefined): Dialect {
  return /^postgres(ql)?:/.test(databaseUrl ?? '') ? 'postgres' : 'sqlite';
}

/** Fixed for the life of the process: column builders are chosen when the schema module is loaded. */
export const dialect: Dialect = dialectOf(process.env.DATABASE_URL);

const sqliteKit = {
  table: sqlite.sqliteTable,
  text: (name: string) => sqlite.text(name),
  int: (name: string) => sqlite.integer(name),
  /** A moment to the millisecond, `Date` in code. */
  instant: (name: string) => sqlite.integer(name, { mode: 'timestamp_ms' }),
  json: (name: string) => sqlite.text(name, { mode: 'json' }),
  bytes: (name: string) => sqlite.blob(name, { mode: 'buffer' }),
  /** Rows in the order in which they were written; used by append-only tables only. */
  sequence: (name: string) => sqlite.integer(name).primaryKey({ autoIncrement: true }),
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
};

type Kit = typeof sqliteKit;

const postgresBytes = pg.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

const postgresKit = {
  table: pg.pgTable,
  text: (name: string) => pg.text(name),
  int: (name: string) => pg.integer(name),
  instant: (name: string) => pg.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
  json: (name: string) => pg.jsonb(name),
  bytes: (name: string) => postgresBytes(name),
  sequence: (name: string) => pg.bigserial(name, { mode: 'number' }).primaryKey(),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
};

/** The kit of this process's database. */
export const kit: Kit = dialect === 'postgres' ? (postgresKit as unknown as Kit) : sqliteKit;

/**
 * Locks the selected rows until the transaction ends. SQLite has one writer at a time, so there is nothing to lock;
 * on Postgres this is what makes "read, decide, write" safe against a second person pressing at once.
 */
export function lockRows<Query>(query: Query, strength: 'update' | 'no key update'): Query {
  if (dialect === 'sqlite') return query;
  // The Postgres select builder has `.for()`; the shared type is SQLite's, which has not.
  return (query as unknown as { for(strength: string): Query }).for(strength);
}

/** As `lockRows` for an update, and leaves out what somebody else has locked: they are at work on it. */
export function lockFreeRows<Query>(query: Query): Query {
  if (dialect === 'sqlite') return query;
  // As above.
  return (query as unknown as { for(strength: string, how: { skipLocked: true }): Query }).for('update', {
    skipLocked: true,
  });
}

/** What may be one of a list: a column, or what is made of some. */
export type ListedColumn = Column | SQL;

/**
 * The condition that a column is one of a list. It looks the same however long the list is, so that a prepared question can
 * take one, as `listed` hands it over.
 */
export function isOneOf(column: ListedColumn, list: Placeholder | Param): SQL {
  return dialect === 'sqlite'
    ? sql`${column} in (select value from json_each(${list}))`
    : sql`${column} = any(${list})`;
}

/** A list of texts as the database takes it for one value. */
export function listed(ids: readonly string[]): unknown {
  return dialect === 'sqlite' ? JSON.stringify(ids) : ids;
}
