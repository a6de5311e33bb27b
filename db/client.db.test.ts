import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setting } from './schema';
import { openTestDatabase, type TestDatabase } from './testing/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const now = new Date('2026-03-01T12:00:00.123Z');
const row = (key: string) => ({ key, value: { n: 1 }, changedAt: now, changedBy: null });
const keys = async () =>
  (await database.read.select({ key: setting.key }).from(setting)).map((each) => each.key);

describe('inTransaction', () => {
  it('commits everything that its work wrote, with instants kept to the millisecond', async () => {
    await database.inTransaction((tx) => tx.insert(setting).values(row('kept')));
    const [found] = await database.read.select().from(setting).where(eq(setting.key, 'kept'));
    expect(found).toEqual(row('kept'));
  });

  it('keeps nothing when its work throws', async () => {
    const failure = database.inTransaction(async (tx) => {
      await tx.insert(setting).values(row('lost'));
      throw new Error('no');
    });
    await expect(failure).rejects.toThrow('no');
    expect(await keys()).not.toContain('lost');
  });

  it('goes on after a failure', async () => {
    await database.inTransaction((tx) => tx.insert(setting).values(row('after')));
    expect(await keys()).toContain('after');
  });

  it('runs a hundred writers at once without losing one', async () => {
    const writes = Array.from({ length: 100 }, (_, n) =>
      database.inTransaction((tx) => tx.insert(setting).values(row(`many-${n}`))),
    );
    await Promise.all(writes);
    expect((await keys()).filter((key) => key.startsWith('many-'))).toHaveLength(100);
  });

  it('refuses to be nested', async () => {
    const nested = database.inTransaction(() => database.inTransaction(async () => 1));
    await expect(nested).rejects.toThrow('inside a transaction');
  });

  it('is the only way to write: the reading connection refuses', async () => {
    await expect((async () => database.read.insert(setting).values(row('sneaked')))()).rejects.toThrow();
    expect(await keys()).not.toContain('sneaked');
  });
});
