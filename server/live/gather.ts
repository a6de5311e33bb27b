import type { Turns } from './turns';

/** Takes something in for a key; settles when it has been worked on. */
export type Gather<Key, Item> = (key: Key, item: Item) => Promise<void>;

/**
 * Works on what arrives for a key one batch after the other: everything that arrives while the batch before it is under
 * way is the next batch. One by one when there is time, together when there is none.
 */
export function makeGather<Key extends { name: string }, Item>(
  turns: Turns,
  work: (key: Key, items: readonly Item[]) => Promise<void>,
): Gather<Key, Item> {
  const waiting = new WeakMap<Key, { items: Item[]; done: Promise<void> }>();

  return (key, item) => {
    const batch = waiting.get(key);
    if (batch) {
      batch.items.push(item);
      return batch.done;
    }
    const items = [item];
    const done = turns.inTurn(key.name, () => {
      waiting.delete(key);
      return work(key, items);
    });
    waiting.set(key, { items, done });
    return done;
  };
}
