import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { preparedInsert, preparedUpdate, preparedWrite } from './prepared-writes';
import { outbox } from './schema';
import { openTestDatabase, type TestDatabase } from './testing/test-database';

const NOON = new Date('2026-03-01T12:00:00.123Z');
const LATER = new Date('2026-03-01T12:00:00.124Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.inTransaction(async (tx) => void (await tx.delete(outbox))));

const row = (id: string, payload: unknown = 'news') => {
  return { id, topic: 'test', payload, createdAt: NOON, nextTryAt: NOON, attempts: 0, doneAt: null };
};
const put = preparedInsert(outbox);
const putOver = preparedInsert<typeof outbox, { id: string }>(outbox, (insert) =>
  insert
    .onConflictDoUpdate({ target: outbox.id, set: { payload: sql`excluded.payload` } })
    .returning({ id: outbox.id }),
);

const all = () =>
  database.read
    .select({ id: outbox.id, payload: outbox.payload, doneAt: outbox.doneAt })
    .from(outbox)
    .orderBy(asc(outbox.id));

describe('rows that are put in ready', () => {
  it('say what they would have said one by one, also null, JSON and moments, again and again', async () => {
    for (const place of [0, 1, 2, 3])
      await database.inTransaction((tx) => put(tx, [row(`a${place}`, { place }), row(`b${place}`, [null])]));
    const rows = await all();
    expect(rows).toHaveLength(8);
    expect(rows[2]).toEqual({ id: 'a2', payload: { place: 2 }, doneAt: null });
    expect(rows[7]).toEqual({ id: 'b3', payload: [null], doneAt: null });
  });

  it('may be none, and more than one statement takes', async () => {
    await database.inTransaction((tx) => put(tx, []));
    const keys = Array.from({ length: 23 }, (_, place) => `key ${String(place).padStart(2, '0')}`);
    await database.inTransaction((tx) =>
      put(
        tx,
        keys.map((key) => row(key, key)),
      ),
    );
    expect((await all()).map(({ id, payload }) => [id, payload])).toEqual(keys.map((key) => [key, key]));
  });

  it('may leave out a column each, which then has its default', async () => {
    const { doneAt: _, ...short } = row('short', 1);
    await database.inTransaction((tx) => put(tx, [row('a', 1), short, row('c', 1)]));
    expect((await all()).map(({ id }) => id)).toEqual(['a', 'c', 'short']);
  });

  it('hand out what is asked of each, in order, and change what is there', async () => {
    await database.inTransaction((tx) => put(tx, [row('b', 'old')]));
    const keys = ['a', 'b', 'c'];
    const answers = await database.inTransaction((tx) =>
      putOver(
        tx,
        keys.map((key) => row(key, 'new')),
      ),
    );
    expect(answers.map(({ id }) => id).sort()).toEqual(keys);
    expect((await all()).map(({ payload }) => payload)).toEqual(['new', 'new', 'new']);
  });

  it('are refused as ever when one is there', async () => {
    const twice = database.inTransaction((tx) => put(tx, [row('a'), row('a')]));
    await expect(twice).rejects.toThrow();
    expect(await all()).toEqual([]);
  });
});

const change = preparedUpdate<typeof outbox, { id: string }>(outbox, (update) =>
  update.where(eq(outbox.id, sql.placeholder('ofId'))).returning({ id: outbox.id }),
);

it('a change that is ready takes the columns it is given, sets null, and tells which row it met', async () => {
  await database.inTransaction((tx) => put(tx, [row('a', 1), row('b', 2)]));
  const met = await database.inTransaction(async (tx) => [
    await change(tx, { payload: { new: true }, doneAt: LATER }, { ofId: 'a' }),
    await change(tx, { doneAt: LATER }, { ofId: 'b' }),
    await change(tx, { doneAt: null }, { ofId: 'a' }),
    await change(tx, { payload: 3 }, { ofId: 'c' }),
  ]);
  expect(met).toEqual([[{ id: 'a' }], [{ id: 'b' }], [{ id: 'a' }], []]);
  expect(await all()).toEqual([
    { id: 'a', payload: { new: true }, doneAt: null },
    { id: 'b', payload: 2, doneAt: LATER },
  ]);
});

const forget = preparedWrite<{ id: string }>((tx, slot) =>
  tx.delete(outbox).where(eq(outbox.id, slot('id'))),
);

it('what hands nothing out is done with other values each time', async () => {
  await database.inTransaction((tx) => put(tx, [row('a'), row('b'), row('c')]));
  await database.inTransaction(async (tx) => {
    await forget(tx, { id: 'a' });
    await forget(tx, { id: 'c' });
  });
  expect((await all()).map(({ id }) => id)).toEqual(['b']);
});
