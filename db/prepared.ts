import { type Placeholder, sql } from 'drizzle-orm';
import type { Connection } from './client';

/** A query as Drizzle's builders make it, as far as it is used here. */
export interface Question<Row> {
  prepare(): { execute(given: Record<string, unknown>): PromiseLike<Row[]> };
}

/**
 * A question that is put together once for each connection, and asked with other values each time: for what is asked with
 * every step, key press or page, where building the query costs as much as its answer. `slot` stands for a value that
 * is given when it is asked; it is passed on as it is, so a value that a column translates (a moment, JSON) needs
 * `sql.param(slot(…), column)`. The question must look the same whatever the values are: a list of ids is none.
 */
export function prepared<Given extends Record<string, unknown>, Row>(
  question: (connection: Connection, slot: (name: keyof Given & string) => Placeholder) => Question<Row>,
): (connection: Connection, given: Given) => Promise<Row[]> {
  const ready = new WeakMap<Connection, ReturnType<Question<Row>['prepare']>>();
  return async (connection, given) => {
    const known = ready.get(connection) ?? question(connection, sql.placeholder).prepare();
    ready.set(connection, known);
    return known.execute(given);
  };
}
