import { describe, expect, it } from 'vitest';
import type { Connection, Database } from '@/db/client';
import { SlowStore } from './slow-store';

const tx = {} as Connection; // nothing here asks it anything
const quick: Database = {
  read: tx,
  inTransaction: (work) => work(tx),
  onTouched: () => () => undefined,
  close: async () => undefined,
};

describe('a store', () => {
  it('is as quick as its database, unless told otherwise', async () => {
    expect(await new SlowStore(quick).database.inTransaction(async () => 'done')).toBe('done');
  });

  it('takes as much longer as it is told', async () => {
    const store = new SlowStore(quick);
    store.pause = () => 60;
    const began = performance.now();
    expect(await store.database.inTransaction(async () => 'done')).toBe('done');
    expect(performance.now() - began).toBeGreaterThanOrEqual(55);
  });

  it('takes nothing while it is away, and everything when it is back', async () => {
    const store = new SlowStore(quick);
    store.isAway = true;
    await expect(store.database.inTransaction(async () => 'done')).rejects.toThrow('away');
    store.isAway = false;
    expect(await store.database.inTransaction(async () => 'done')).toBe('done');
  });
});
