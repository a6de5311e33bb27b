import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { verifyChain } from './verify-chain';
import { writeDown } from './write-down';

const NOON = new Date('2026-03-02T12:00:00.000Z');

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

it('the chain is one when three instances do a hundred and ninety-eight deeds at once', async () => {
  const instances = [database, openDatabase(database.url), openDatabase(database.url)];
  const all = instances.flatMap((instance) =>
    Array.from({ length: 66 }, () =>
      instance.inTransaction(async (tx) => {
        writeDown(tx, { act: 'sign_out', personId: 'noa', now: NOON });
      }),
    ),
  );
  await Promise.all(all);
  expect(await verifyChain(database.read)).toMatchObject({ isWhole: true, head: { number: 198 } });
  await Promise.all(instances.slice(1).map((instance) => instance.close()));
});
