import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockRows } from './dialect';
import { prepared } from './prepared';
import { setting } from './schema';
import { openTestDatabase, type TestDatabase } from './testing/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const now = new Date('2026-03-01T12:00:00.123Z');
let built = 0;
const byKey = prepared<{ key: string }, { key: string; changedAt: Date }>((connection, slot) => {
  built += 1;
  return connection
    .select({ key: setting.key, changedAt: setting.changedAt })
    .from(setting)
    .where(eq(setting.key, slot('key')));
});
const locked = prepared<{ at: Date }, { key: string }>((tx, slot) =>
  lockRows(
    tx
      .select({ key: setting.key })
      .from(setting)
      .where(eq(setting.changedAt, sql.param(slot('at'), setting.changedAt))),
    'update',
  ),
);

const put = (key: string) =>
  database.inTransaction((tx) =>
    tx.insert(setting).values({ key, value: 1, changedAt: now, changedBy: null }),
  );

describe('a prepared question', () => {
  it('is built once for a connection, and answers by the values of each time', async () => {
    await put('one');
    await put('two');
    built = 0;
    for (const key of ['one', 'two', 'none', 'one']) {
      const rows = await byKey(database.read, { key });
      expect(rows).toEqual(key === 'none' ? [] : [{ key, changedAt: now }]);
    }
    expect(built).toBe(1);
  });

  it('sees what its transaction has written, one transaction after the other', async () => {
    for (const key of ['first', 'second', 'third', 'fourth']) {
      const rows = await database.inTransaction(async (tx) => {
        await tx.insert(setting).values({ key, value: 1, changedAt: now, changedBy: null });
        return byKey(tx, { key });
      });
      expect(rows).toEqual([{ key, changedAt: now }]);
    }
  });

  it('locks rows, and takes a moment where the column translates it', async () => {
    const rows = await database.inTransaction((tx) => locked(tx, { at: now }));
    expect(rows.length).toBeGreaterThan(0);
    expect(await database.inTransaction((tx) => locked(tx, { at: new Date(0) }))).toEqual([]);
  });
});
