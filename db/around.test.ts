import { setImmediate as later } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { around } from './around';

const one = around<string>('one of the test');
const other = around<number>('other of the test');

it('is found by whoever is called within, also later, and by nobody else', async () => {
  const within = one.put('outer', async () => {
    await later();
    return one.get();
  });
  expect(one.get()).toBeUndefined();
  expect(await within).toBe('outer');
});

it('leaves what is around already where it is, and stands before another of its name', () => {
  const found = one.put('outer', () =>
    other.put(1, () => [one.get(), other.get(), one.put('inner', () => [one.get(), other.get()]), one.get()]),
  );
  expect(found).toEqual(['outer', 1, ['inner', 1], 'outer']);
});

it('is the same for every copy of this module', () => {
  expect(one.put('outer', () => around<string>('one of the test').get())).toBe('outer');
});
