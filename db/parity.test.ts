import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Column {
  name: string;
  type: string;
  primaryKey: boolean;
  notNull: boolean;
}

interface Snapshot {
  tables: Record<
    string,
    {
      name: string;
      columns: Record<string, Column>;
      indexes: Record<string, unknown>;
      foreignKeys: Record<string, unknown>;
    }
  >;
}

const sqlite = newest('sqlite');
const postgres = newest('postgres');

/** Each type of one database beside what it must be in the other; what is not here is not used. */
const PAIRS: Record<string, string[]> = {
  text: ['text', 'jsonb'],
  integer: ['integer', 'timestamp (3) with time zone', 'bigserial'],
  blob: ['bytea'],
};

// The schema is written once and cast once (decision 1); the compiler cannot check the cast, so this does.
describe('the newest migrations of both databases', () => {
  it('have the same tables: there are some', () => {
    expect(tablesOf(sqlite).length).toBeGreaterThan(15);
    expect(tablesOf(postgres)).toEqual(tablesOf(sqlite));
  });

  it.each(tablesOf(sqlite))('%s has the same columns, of types that stand for one another', (table) => {
    const here = columnsOf(sqlite, table);
    const there = columnsOf(postgres, table);
    expect(there.map((column) => column.name)).toEqual(here.map((column) => column.name));
    for (const [place, column] of here.entries()) {
      const other = there[place];
      expect(PAIRS[column.type], `${table}.${column.name}`).toContain(other?.type);
      expect({ ...other, type: '' }, `${table}.${column.name}`).toMatchObject({
        notNull: column.notNull,
        primaryKey: column.primaryKey,
      });
    }
  });

  it.each(tablesOf(sqlite))('%s has the same indexes and references', (table) => {
    const namesIn = (snapshot: Snapshot) => {
      const { indexes, foreignKeys } = tableOf(snapshot, table);
      return { indexes: Object.keys(indexes).sort(), foreignKeys: Object.keys(foreignKeys).sort() };
    };
    expect(namesIn(postgres)).toEqual(namesIn(sqlite));
  });
});

function newest(dialect: 'sqlite' | 'postgres'): Snapshot {
  const folder = join(import.meta.dirname, 'migrations', dialect, 'meta');
  const { entries } = JSON.parse(readFileSync(join(folder, '_journal.json'), 'utf8')) as {
    entries: { idx: number }[];
  };
  const number = String(entries.at(-1)?.idx ?? 0).padStart(4, '0');
  return JSON.parse(readFileSync(join(folder, `${number}_snapshot.json`), 'utf8')) as Snapshot;
}

function tablesOf({ tables }: Snapshot): string[] {
  return Object.values(tables)
    .map((table) => table.name)
    .sort();
}

function tableOf({ tables }: Snapshot, name: string): Snapshot['tables'][string] {
  const found = Object.values(tables).find((table) => table.name === name);
  if (!found) throw new Error(`There is no table ${name}`);
  return found;
}

function columnsOf(snapshot: Snapshot, table: string): Column[] {
  return Object.values(tableOf(snapshot, table).columns);
}
