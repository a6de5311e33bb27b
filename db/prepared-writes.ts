import { type Column, getTableColumns, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Connection } from './client';

type Written = Parameters<Connection['insert']>[0];
type Values = Record<string, unknown>;
type Ready = { execute(given: Values): PromiseLike<unknown> };

/** A statement as Drizzle's builders make it, as far as it is used here. */
type Statement = { prepare(): Ready };

/** One statement takes so many rows, so that there are few statements to keep. */
const ROWS_AT_ONCE = 10;

/**
 * As `prepared`, for rows that are put into a table: the statement is put together once for each set of columns and number
 * of rows. A column that a row says nothing of gets its default. `amend` adds what is to be done about rows that are there, and
 * what is handed out; without it nothing is.
 */
export function preparedInsert<Table extends Written, Row = never>(
  table: Table,
  amend: (query: Inserted<Table>) => unknown = (query) => query,
): (tx: Connection, rows: readonly Table['$inferInsert'][]) => Promise<Row[]> {
  const columns = getTableColumns(table);
  const ready = kept((tx, shape: readonly string[], count: number) => {
    const row = (place: number) => Object.fromEntries(shape.map((name) => [name, slot(name, place)]));
    const rows = Array.from({ length: count }, (_, place) => row(place));
    // Slots stand where values would; the types of the builders know values only.
    return amend(tx.insert(table).values(rows as never) as never);
  });
  return async (tx, rows) => {
    const answers: Row[] = [];
    for (const { shape, same } of inBundles(rows, Object.keys(columns))) {
      const answer = await ready(tx, shape, same.length).execute(encoded(columns, shape, same));
      // What hands nothing out answers with the driver's own count.
      if (Array.isArray(answer)) answers.push(...(answer as Row[]));
    }
    return answers;
  };
}

/** As `prepared`, for one row that is changed: the statement is put together once for each set of columns. */
export function preparedUpdate<Table extends Written, Row>(
  table: Table,
  complete: (query: Updated<Table>) => unknown,
): (tx: Connection, set: Partial<Table['$inferInsert']>, given: Values) => Promise<Row[]> {
  const columns = getTableColumns(table);
  const ready = kept((tx, shape: readonly string[]) => {
    const set = Object.fromEntries(shape.map((name) => [name, slot(name, 0)]));
    // As above.
    return complete(tx.update(table).set(set as never) as never);
  });
  return async (tx, set, given) => {
    const shape = shapeOf(set, Object.keys(columns));
    // The columns that `complete` hands out are the row.
    return (await ready(tx, shape, 1).execute({ ...encoded(columns, shape, [set]), ...given })) as Row[];
  };
}

/** As `prepared`, for what is written and hands nothing out. */
export function preparedWrite<Given extends Values>(
  statement: (tx: Connection, slot: (name: keyof Given & string) => Placeholder) => Statement,
): (tx: Connection, given: Given) => Promise<void> {
  const ready = kept((tx) => statement(tx, sql.placeholder));
  return async (tx, given) => {
    await ready(tx, [], 1).execute(given);
  };
}

type Inserted<Table extends Written> = ReturnType<ReturnType<typeof insertInto<Table>>['values']>;
type Updated<Table extends Written> = ReturnType<ReturnType<typeof updateOf<Table>>['set']>;

// For their types alone.
const insertInto = <Table extends Written>(tx: Connection, table: Table) => tx.insert(table);
const updateOf = <Table extends Written>(tx: Connection, table: Table) => tx.update(table);

function kept(
  build: (tx: Connection, shape: readonly string[], count: number) => unknown,
): (tx: Connection, shape: readonly string[], count: number) => Ready {
  const connections = new WeakMap<Connection, Map<string, Ready>>();
  return (tx, shape, count) => {
    const known = connections.get(tx) ?? new Map<string, Ready>();
    connections.set(tx, known);
    const key = `${count} ${shape.join(' ')}`;
    // Every builder of Drizzle can be prepared.
    const statement = known.get(key) ?? (build(tx, shape, count) as Statement).prepare();
    known.set(key, statement);
    return statement;
  };
}

interface Bundle {
  shape: readonly string[];
  same: Values[];
}

/** Rows that follow each other and say something of the same columns, as many as go into one statement. */
function inBundles(rows: readonly Values[], names: readonly string[]): Bundle[] {
  const bundles: Bundle[] = [];
  for (const row of rows) {
    const shape = shapeOf(row, names);
    const last = bundles.at(-1);
    const fits = last && last.same.length < ROWS_AT_ONCE && `${last.shape}` === `${shape}`;
    if (fits) last.same.push(row);
    else bundles.push({ shape, same: [row] });
  }
  return bundles;
}

function shapeOf(row: Values, names: readonly string[]): string[] {
  return names.filter((name) => row[name] !== undefined);
}

/** Encoded here and not by the slot: a column translates no null. */
function encoded(columns: Record<string, Column>, shape: readonly string[], rows: readonly Values[]): Values {
  const given: Values = {};
  for (const name of shape) {
    const column = columns[name];
    rows.forEach((row, place) => {
      const value = row[name];
      given[`${name}${place}`] = value === null ? null : column?.mapToDriverValue(value);
    });
  }
  return given;
}

function slot(name: string, place: number): SQL {
  return sql`${sql.placeholder(`${name}${place}`)}`;
}
