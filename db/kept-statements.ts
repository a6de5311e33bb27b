import type SqliteDatabase from 'better-sqlite3';
import type pg from 'pg';

/*
 * A database reads the text of a question, checks it and makes a plan before it answers, and for small questions that is
 * most of the work. Both connections remember the questions that come again, so that no query has to know of it.
 * See docs/decisions/0049-questions-are-made-ready-once.md.
 */

/** A list of ids of another length is another question: no connection keeps more than this, the oldest go first. */
const MOST_STATEMENTS = 500;

/** Has a connection keep the statements it has compiled. For one that is asked in one step, without iterating. */
export function keepStatements(connection: SqliteDatabase.Database): SqliteDatabase.Database {
  const compile = connection.prepare.bind(connection);
  const kept = new Map<string, SqliteDatabase.Statement>();
  const prepare = (text: string): SqliteDatabase.Statement => {
    const statement = kept.get(text) ?? compile(text);
    // Put at the end again: the first one is always the one that was not asked for longest.
    kept.delete(text);
    kept.set(text, statement);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_STATEMENTS) break;
      kept.delete(oldest);
    }
    // Whoever used it last may have asked for rows as lists.
    return statement.reader ? statement.raw(false) : statement;
  };
  // The declared type follows the values of each statement, which are Drizzle's to know.
  return Object.assign(connection, { prepare: prepare as typeof connection.prepare });
}

type Asked = pg.QueryArrayConfig & pg.QueryConfig;

/** A line to Postgres as Drizzle uses it. */
interface Line {
  query(asked: Asked, values: unknown[]): Promise<pg.QueryResult>;
}

/** Each line of Postgres keeps what has a name, with memory of its own; a question that came once or twice gets none. */
const MOST_NAMES = 300;
const OFTEN = 3;

const timesAsked = new Map<string, number>();
const names = new Map<string, string>();

/** A line or a pool of them that has Postgres keep the plans of questions that come again and again. */
export function keepPlans(line: pg.Pool | pg.PoolClient): pg.PoolClient {
  const named: Line = {
    query: (asked, values) => line.query({ ...asked, name: nameOf(asked.text) }, values),
  };
  // Drizzle asks nothing else of a line.
  return named as unknown as pg.PoolClient;
}

function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= MOST_NAMES || !/^(select|insert|update|delete)\b/.test(text)) {
    return name;
  }
  const times = (timesAsked.get(text) ?? 0) + 1;
  // Whatever was asked once or twice until now may begin again; a few rounds later the frequent ones have their names.
  if (timesAsked.size > MOST_NAMES * OFTEN) timesAsked.clear();
  timesAsked.set(text, times);
  if (times >= OFTEN) names.set(text, `galley_${names.size + 1}`);
  return names.get(text);
}
