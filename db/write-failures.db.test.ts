import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertSection } from './queries/section';
import { openTestDatabase, type TestDatabase } from './testing/test-database';
import { isBusy, tableOfTaken } from './write-failures';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const politics = (id: string) => ({ id, slug: 'politics', name: 'Politics', position: 1 });

async function failureOf(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => null,
    (failure: unknown) => failure,
  );
}

describe('a failed write', () => {
  it('names the table in which something was taken', async () => {
    await database.inTransaction((tx) => insertSection(tx, politics('one')));
    const failure = await failureOf(() => database.inTransaction((tx) => insertSection(tx, politics('two'))));
    expect(tableOfTaken(failure)).toBe('section');
    expect(isBusy(failure)).toBe(false);
  });

  it('is found below the errors that were thrown because of it', async () => {
    await database.inTransaction((tx) => insertSection(tx, { ...politics('three'), slug: 'three' }));
    const failure = await failureOf(() =>
      database.inTransaction((tx) => insertSection(tx, { ...politics('three'), slug: 'other' })),
    );
    expect(tableOfTaken(new Error('outer', { cause: failure }))).toBe('section');
  });

  it('of any other kind is not one', () => {
    expect(tableOfTaken(new Error('no'))).toBeNull();
    expect(isBusy('no error at all')).toBe(false);
  });

  it('is busy when the database gave up waiting', () => {
    for (const code of ['55P03', '40P01', 'SQLITE_BUSY']) {
      expect(isBusy(Object.assign(new Error('waited'), { code }))).toBe(true);
    }
  });
});
