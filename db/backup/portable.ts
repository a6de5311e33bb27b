import { is } from 'drizzle-orm';
import { PgTable, getTableConfig as postgresConfig } from 'drizzle-orm/pg-core';
import { SQLiteTable, getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';
import * as schema from '../schema';

/** What a value is, in words of neither database. */
export type PortableKind = 'plain' | 'number' | 'instant' | 'json' | 'bytes';

export interface PortableColumn {
  name: string;
  kind: PortableKind;
  /** Counted up by the database itself. */
  isSequence: boolean;
}

export interface PortableTable {
  name: string;
  columns: PortableColumn[];
}

/** A row as JSON holds it, in the order of its columns: moments in ISO 8601, bytes in base64. */
export type PortableRow = unknown[];

/** Every table of the newsroom, each after those that it refers to. */
export function portableTables(): PortableTable[] {
  const waiting = new Map(allTables().map((table) => [table.name, table]));
  const ordered: PortableTable[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].find(({ refersTo }) => refersTo.every((name) => !waiting.has(name)));
    if (!ready) throw new Error(`Tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    waiting.delete(ready.name);
    ordered.push({ name: ready.name, columns: ready.columns });
  }
  return ordered;
}

interface TableAndReferences extends PortableTable {
  refersTo: string[];
}

function allTables(): TableAndReferences[] {
  return Object.values(schema).flatMap((table): TableAndReferences[] => {
    // Written once and built for one of the two, so the compiler knows only one of them.
    const each: unknown = table;
    if (is(each, SQLiteTable)) return [described(sqliteConfig(each))];
    return is(each, PgTable) ? [described(postgresConfig(each))] : [];
  });
}

interface TableConfig {
  name: string;
  columns: { name: string; dataType: string; autoIncrement?: boolean; getSQLType(): string }[];
  foreignKeys: { reference(): { foreignTable: object } }[];
}

function described({ name, columns, foreignKeys }: TableConfig): TableAndReferences {
  const refersTo = foreignKeys.map((key) => nameOf(key.reference().foreignTable));
  return {
    name,
    columns: columns.map((column) => ({
      name: column.name,
      kind: kindOf(column.dataType),
      isSequence: column.autoIncrement === true || column.getSQLType() === 'bigserial',
    })),
    refersTo: refersTo.filter((other) => other !== name),
  };
}

function nameOf(table: object): string {
  if (is(table, SQLiteTable)) return sqliteConfig(table).name;
  if (is(table, PgTable)) return postgresConfig(table).name;
  throw new Error('A table refers to something that is none');
}

function kindOf(dataType: string): PortableKind {
  switch (dataType) {
    case 'date':
      return 'instant';
    case 'json':
      return 'json';
    case 'number':
      return 'number';
    case 'string':
      return 'plain';
    // The one type of our own on Postgres is bytes.
    case 'buffer':
    case 'custom':
      return 'bytes';
    default:
      throw new Error(`A backup does not know columns of the type ${dataType}`);
  }
}
