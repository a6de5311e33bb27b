import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from './client';
import { isOneOf, listed } from './dialect';
import { prepared } from './prepared';
import { setting } from './schema';
import { openTestDatabase, type TestDatabase } from './testing/test-database';
import { allAtOnce, askedOnce, rowsOfStory, together, writtenTogether } from './together';

const now = new Date('2026-03-01T12:00:00.123Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.inTransaction(async (tx) => {
    for (const [value, key] of ['a', 'b', 'c'].entries()) {
      await tx.insert(setting).values({ key, value, changedAt: now, changedBy: null });
    }
  });
});
afterAll(() => database.close());

const byKeys = prepared<{ keys: unknown }, { key: string; value: unknown }>((connection, slot) =>
  connection
    .select({ key: setting.key, value: setting.value })
    .from(setting)
    .where(isOneOf(setting.key, slot('keys'))),
);

let asked: string[][] = [];
beforeEach(() => {
  asked = [];
});
const chosen = together<string, unknown>(async (connection, keys) => {
  asked.push([...keys]);
  const rows = await byKeys(connection, { keys: listed(keys) });
  return keys.map((key) => rows.find((row) => row.key === key)?.value);
});

// The settings stand for what belongs to a story here: a key for its id.
const rowsOf = rowsOfStory<{ value: unknown }>((connection, isOfStories) =>
  connection
    .select({ storyId: setting.key, value: setting.value })
    .from(setting)
    .where(isOfStories(setting.key)),
);

describe('what is asked together', () => {
  it('is put once for all who ask at one moment, and each gets the answer to their own question', async () => {
    const answers = await Promise.all(['c', 'a', 'none', 'a'].map((key) => chosen(database.read, key)));
    expect(answers).toEqual([2, 0, undefined, 0]);
    expect(asked).toEqual([['c', 'a', 'none', 'a']]);
  });

  it('goes on in step: what each asks after its first answer is put once again', async () => {
    const twice = async (first: string, second: string) => {
      await chosen(database.read, first);
      return chosen(database.read, second);
    };
    expect(await Promise.all([twice('a', 'b'), twice('b', 'c')])).toEqual([1, 2]);
    expect(asked).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });

  it('is put to each connection apart, so that a transaction is told what it has written itself', async () => {
    const inside = database.inTransaction(async (tx) => {
      await tx.insert(setting).values({ key: 'inside', value: 7, changedAt: now, changedBy: null });
      const values = await Promise.all([chosen(tx, 'inside'), chosen(database.read, 'inside')]);
      await tx.delete(setting).where(inArray(setting.key, ['inside']));
      return values;
    });
    expect(await inside).toEqual([7, undefined]);
    expect(asked).toEqual([['inside'], ['inside']]);
  });

  it('fails for all of them when it fails, and is put anew for who asks afterwards', async () => {
    let times = 0;
    const fails = together<string, string>(async (_connection, given) => {
      times += 1;
      if (times === 1) throw new Error('no');
      return given;
    });
    const first = await Promise.allSettled([fails(database.read, 'x'), fails(database.read, 'y')]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await fails(database.read, 'z')).toBe('z');
  });

  it('hands out the rows of each story and nothing of another, without saying whose they are', async () => {
    const rows = await Promise.all(['b', 'none', 'a', 'b'].map((id) => rowsOf(database.read, id)));
    expect(rows).toEqual([[{ value: 1 }], [], [{ value: 0 }], [{ value: 1 }]]);
  });

  it('is asked once where the answer is the same for everybody', async () => {
    let times = 0;
    const count = askedOnce(async () => {
      times += 1;
      return times;
    });
    expect(await Promise.all([count(database.read), count(database.read)])).toEqual([1, 1]);
    expect(await count(database.read)).toBe(2);
  });
});

describe('what is written together', () => {
  it('is one statement, and is there when whoever wrote goes on', async () => {
    const statements: number[] = [];
    const put = writtenTogether<string>(async (tx, keys) => {
      statements.push(keys.length);
      await tx
        .insert(setting)
        .values(keys.map((key) => ({ key, value: 9, changedAt: now, changedBy: null })));
    });
    const putAndRead = async (tx: Connection, key: string) => {
      await put(tx, key);
      return chosen(tx, key);
    };
    const values = await database.inTransaction((tx) =>
      Promise.all(['w1', 'w2', 'w3'].map((key) => putAndRead(tx, key))),
    );
    expect(values).toEqual([9, 9, 9]);
    expect(statements).toEqual([3]);
  });
});

describe('several at once', () => {
  it('end before the failure of one of them is told', async () => {
    const ended: string[] = [];
    const slow = async () => {
      for (const key of ['a', 'b', 'c']) await chosen(database.read, key);
      ended.push('slow');
    };
    const failed = Promise.reject(new Error('at once'));
    await expect(allAtOnce([failed, slow()])).rejects.toThrow('at once');
    expect(ended).toEqual(['slow']);
  });
});
