import { createHash } from 'node:crypto';
import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';

/** The rows of a newsroom's database, seen from outside: no code of the house stands between. */
export interface Rows {
  dialect: 'sqlite' | 'postgres';
  all(question: string): Promise<Record<string, unknown>[]>;
  /** What stands in each table, as a hash. */
  digest(): Promise<Map<string, string>>;
  close(): Promise<void>;
}

/** What a job of the house may write at any time; new rows of it are counted all the same. */
const WRITTEN_BY_JOBS = ['outbox'];

/** What a job makes, and makes anew at any time, out of what stands in other tables. */
const MADE_BY_JOBS = ['search_lesson', 'known_word'];

export function openRows(databaseUrl: string): Promise<Rows> {
  return databaseUrl.startsWith('postgres') ? openPostgres(databaseUrl) : openSqlite(databaseUrl);
}

/** The tables in which one digest differs from another. */
export function changedBetween(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].filter(([table, hash]) => before.get(table) !== hash).map(([table]) => table);
}

async function openSqlite(databaseUrl: string): Promise<Rows> {
  const database = new SqliteDatabase(databaseUrl.replace(/^file:/, ''), { timeout: 5000 });
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all()
    .map(String)
    .filter(isLookedAt);
  return {
    dialect: 'sqlite',
    async all(question) {
      const asked = database.prepare(question);
      if (asked.reader) return asked.all() as Record<string, unknown>[]; // rows are objects by their columns
      asked.run();
      return [];
    },
    async digest() {
      const entries = tables.map((table): [string, string] => {
        const rows = database
          .prepare(`select ${columnsOf(table)} from "${table}"`)
          .raw()
          .iterate();
        const hash = createHash('sha1');
        for (const row of rows) for (const value of row as unknown[]) hash.update(bytesOf(value));
        return [table, hash.digest('hex')];
      });
      return new Map(entries);
    },
    close: async () => void database.close(),
  };
}

function isLookedAt(table: string): boolean {
  return !MADE_BY_JOBS.includes(table);
}

function bytesOf(value: unknown): string | Buffer {
  return Buffer.isBuffer(value) ? value : `${String(value)}|`;
}

function columnsOf(table: string): string {
  return WRITTEN_BY_JOBS.includes(table) ? 'max(id)' : '*';
}

async function openPostgres(databaseUrl: string): Promise<Rows> {
  const client = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  const digests = rows
    .filter(({ name }) => isLookedAt(name))
    .map(({ name }) => {
      const row = WRITTEN_BY_JOBS.includes(name) ? 'max(id)' : "string_agg(r::text, '|' order by r::text)";
      return `select '${name}' as name, md5(coalesce(${row}, '')) as hash from "${name}" r`;
    });
  return {
    dialect: 'postgres',
    all: async (question) => (await client.query(question)).rows,
    async digest() {
      const { rows: found } = await client.query<{ name: string; hash: string }>(digests.join(' union all '));
      return new Map(found.map(({ name, hash }) => [name, hash]));
    },
    close: () => client.end(),
  };
}
