import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { setImmediate as later } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { around } from '@/db/around';
import { SharedStorage, shareStorage } from './shared-storage';

describe.each([
  ['a storage of Node', () => new AsyncLocalStorage<string>()],
  ['a shared one', () => new SharedStorage<string>()],
])('%s', (_name, make) => {
  it('is found by whoever is called within, also later, and by nobody else', async () => {
    const storage = make();
    const within = storage.run('outer', async () => {
      await later();
      return storage.getStore();
    });
    expect(storage.getStore()).toBeUndefined();
    expect(await within).toBe('outer');
  });

  it('hands on what the work is given, and what it throws', () => {
    const storage = make();
    expect(storage.run('a', (one: number, two: number) => [one + two, storage.getStore()], 1, 2)).toEqual([
      3,
      'a',
    ]);
    expect(() =>
      storage.run('a', () => {
        throw new Error('work failed');
      }),
    ).toThrow('work failed');
    expect(storage.getStore()).toBeUndefined();
  });

  it('is apart from the others', () => {
    const one = make();
    const two = make();
    const found = () => [one.getStore(), two.getStore()];
    one.run('1', () =>
      two.run('2', () => {
        expect(found()).toEqual(['1', '2']);
        expect(one.exit(found)).toEqual([undefined, '2']);
        expect(one.run('inner', found)).toEqual(['inner', '2']);
        expect(found()).toEqual(['1', '2']);
      }),
    );
  });

  it('can be entered for the rest of a work, and be left', async () => {
    const storage = make();
    await storage.run('outer', async () => {
      storage.enterWith('entered');
      await later();
      expect(storage.getStore()).toBe('entered');
      storage.disable();
      await later();
      expect(storage.getStore()).toBeUndefined();
    });
  });

  it('is where a function was bound, wherever that is called', () => {
    const storage = make();
    const bound = storage.run('bound', () => AsyncLocalStorage.bind(() => storage.getStore()));
    const snapshot = storage.run('taken', () => AsyncLocalStorage.snapshot());
    expect(storage.run('elsewhere', bound)).toBe('bound');
    expect(snapshot(() => storage.getStore())).toBe('taken');
  });
});

it('leaves what is around already where it is', () => {
  const name = around<string>('one of the shared storage');
  const storage = new SharedStorage<number>();
  const found = name.put('around', () => storage.run(1, () => [name.get(), storage.getStore()]));
  expect(found).toEqual(['around', 1]);
});

it('is what Next keeps its own in', async () => {
  shareStorage();
  createRequire(import.meta.url)('next/dist/server/node-environment-baseline.js');
  const { workAsyncStorage } = await import('next/dist/server/app-render/work-async-storage.external.js');
  expect(workAsyncStorage).toBeInstanceOf(SharedStorage);
});
