import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import pg from 'pg';
import type { PublicThing } from '@/newsroom/public-things';
import { around } from './around';
import { dialectOf } from './dialect';
import { keepPlans, keepStatements } from './kept-statements';
import { appendTouch, type SiteTouch } from './queries/site-touch';
import * as schema from './schema';
import { takeTurns } from './turns';

/**
 * What queries are written against. Await the builders; `.get()`, `.all()` and `.run()` exist on SQLite only.
 */
export type Connection = BaseSQLiteDatabase<'async', unknown, typeof schema>;

export interface Database {
  /** For reading. It refuses to write, on both databases. */
  read: Connection;
  /** The only way to write: all of `work` is committed, or none of it. Never calls `work` twice. Must not be nested. */
  inTransaction<Value>(work: (tx: Connection) => Promise<Value>): Promise<Value>;
  /**
   * Calls after each commit through this object that changed what readers see, before whoever asked for it is answered.
   * Returns the function that stops.
   */
  onTouched(listener: (touch: SiteTouch) => void): () => void;
  close(): Promise<void>;
}

/** Opens the database that the address names: `postgres://…`, or a SQLite file as `file:…`. */
export function openDatabase(databaseUrl: string): Database {
  return dialectOf(databaseUrl) === 'postgres' ? openPostgres(databaseUrl) : openSqlite(databaseUrl);
}

/** The path of a SQLite database address. */
export function sqlitePath(databaseUrl: string): string {
  return databaseUrl.replace(/^file:(\/\/)?/, '');
}

/** A transaction that is going on. */
export interface Underway {
  /** What it does last, in order, right before it commits: what locks a row that everybody wants. */
  last: ((tx: Connection) => Promise<void>)[];
  /** What it changes of what readers see. */
  touched: Set<PublicThing>;
}

const transactionAround = around<Underway>('transaction');

/** The transaction in which this is called. Throws outside of one. */
export function underway(): Underway {
  const transaction = transactionAround.get();
  if (!transaction) throw new Error('This belongs into a transaction: call it within inTransaction');
  return transaction;
}

/** Says, inside the transaction that changes them, that readers will see these otherwise. */
export function touch(...things: readonly PublicThing[]): void {
  const { touched } = underway();
  for (const thing of things) touched.add(thing);
}

function refuseNesting() {
  if (transactionAround.get()) {
    throw new Error('inTransaction was called inside a transaction: pass the connection on instead');
  }
}

interface Worked<Value> {
  value: Value;
  /** Null when readers see what they saw. */
  touch: SiteTouch | null;
}

/** Does the work, and then what has to be last. */
function workThrough<Value>(
  tx: Connection,
  work: (tx: Connection) => Promise<Value>,
): Promise<Worked<Value>> {
  const transaction: Underway = { last: [], touched: new Set() };
  return transactionAround.put(transaction, async () => {
    const value = await work(tx);
    for (const each of transaction.last) await each(tx);
    const { touched } = transaction;
    // Behind everything else, so that no two transactions wait for each other.
    return { value, touch: touched.size > 0 ? await appendTouch(tx, [...touched]) : null };
  });
}

function makeTouched() {
  const listeners = new Set<(touch: SiteTouch) => void>();
  return {
    onTouched(listener: (touch: SiteTouch) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Hands the value on, once those who keep pages know of the touch. */
    told<Value>({ value, touch }: Worked<Value>): Value {
      if (touch) for (const listener of listeners) listener(touch);
      return value;
    },
  };
}

function openSqlite(databaseUrl: string): Database {
  const path = sqlitePath(databaseUrl);
  mkdirSync(dirname(path), { recursive: true });
  const writer = new SqliteDatabase(path, { timeout: 5000 });
  writer.pragma('journal_mode = WAL');
  // FULL, not NORMAL: a commit must survive a power cut, because the writer is told "Saved" right after it.
  writer.pragma('synchronous = FULL');
  writer.pragma('foreign_keys = ON');
  // In kilobytes. What it changes it has read a moment ago; the reader beside it keeps as much as SQLite usually does.
  writer.pragma('cache_size = -6000');
  const reader = new SqliteDatabase(path, { readonly: true, timeout: 5000 });
  const tx = drizzleSqlite(keepStatements(writer), { schema }) as unknown as Connection;
  const { onTouched, told } = makeTouched();
  const turns = takeTurns(writer);

  return {
    read: drizzleSqlite(keepStatements(reader), { schema }) as unknown as Connection,
    inTransaction(work) {
      refuseNesting();
      return turns.take(() => workThrough(tx, work)).then(told);
    },
    onTouched,
    async close() {
      await turns.idle();
      reader.close();
      writer.close();
    },
  };
}

/**
 * A line to Postgres that says nothing for so many milliseconds is dead: the server itself ends what takes ten seconds.
 * Without it a line that broke without a word would hold whoever waits on it for a quarter of an hour.
 */
const PATIENCE = { query_timeout: 12_000, connectionTimeoutMillis: 5_000, keepAlive: true };

function openPostgres(databaseUrl: string): Database {
  const timeouts =
    '-c statement_timeout=10000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000';
  // The name tells a restore that a newsroom is running.
  const address = { connectionString: databaseUrl, application_name: 'galley' };
  const readPool = new pg.Pool({
    ...address,
    max: 10,
    ...PATIENCE,
    options: `${timeouts} -c default_transaction_read_only=on`,
  });
  // What a transaction asks at the same moment goes over its line at once, and not each after the answer to the one before.
  const writePool = new pg.Pool({ ...address, max: 10, ...PATIENCE, options: timeouts, pipeline: true });
  // A pool without this listener ends the process when an idle connection breaks; the next query reports it anyway.
  for (const pool of [readPool, writePool]) pool.on('error', ignore);
  const { onTouched, told } = makeTouched();

  // One for each line as long as it lives, because it keeps the questions that were made ready on it.
  const writers = new WeakMap<pg.PoolClient, Connection>();
  function writerOn(line: pg.PoolClient): Connection {
    const known = writers.get(line);
    if (known) return known;
    const writer = drizzlePostgres({ client: keepPlans(line), schema }) as unknown as Connection;
    writers.set(line, writer);
    return writer;
  }

  async function onLine<Value>(work: (tx: Connection) => Promise<Value>): Promise<Value> {
    const line = await writePool.connect();
    // As with the pool: what was asked on it fails, and says so; nobody else may be taken along.
    line.on('error', ignore);
    let isDead = false;
    try {
      await line.query('begin');
      const worked = await workThrough(writerOn(line), work);
      await line.query('commit');
      return told(worked);
    } catch (cause) {
      isDead = saysNothing(cause) || !(await isRolledBack(line));
      throw cause;
    } finally {
      line.off('error', ignore);
      // Otherwise the next one who writes would be handed it, and wait as long.
      line.release(isDead);
    }
  }

  return {
    read: drizzlePostgres({ client: keepPlans(readPool), schema }) as unknown as Connection,
    inTransaction(work) {
      refuseNesting();
      return onLine(work);
    },
    onTouched,
    async close() {
      await Promise.all([readPool.end(), writePool.end()]);
    },
  };
}

function ignore(): void {}

/** False when the line does not do even that; the database then gives up the transaction together with the line. */
async function isRolledBack(line: pg.PoolClient): Promise<boolean> {
  return line.query('rollback').then(
    () => true,
    () => false,
  );
}

// The driver gives it no code.
function saysNothing(failure: unknown): boolean {
  for (let each = failure; each instanceof Error; each = each.cause)
    if (each.message === 'Query read timeout') return true;
  return false;
}
