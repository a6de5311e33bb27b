import { AsyncLocalStorage } from 'node:async_hooks';

/** Something that whoever is called within a piece of work finds, however deep, without it being handed on to them. */
export interface Around<Thing> {
  /** Does the work with this around it, and with all that is around already. */
  put<Result>(thing: Thing, work: () => Result): Result;
  /** What was put around this call last; undefined outside of any. */
  get(): Thing | undefined;
}

/** All that is around a call, each under a key of its own. Never changed: what runs at the same time shares it. */
type Surroundings = ReadonlyMap<unknown, unknown>;

// On globalThis: Next bundles its own copies of our modules, and what one began the other must find.
const holder = globalThis as typeof globalThis & { galleySurroundings?: AsyncLocalStorage<Surroundings> };
holder.galleySurroundings ??= new AsyncLocalStorage();

/**
 * The one storage of the process (decision 67). Node asks each that there is at every step of every request, also of those
 * that use none.
 */
export const surroundings = holder.galleySurroundings;

/** What is around this call, and this. */
export function besides(key: unknown, thing: unknown): Surroundings {
  return new Map(surroundings.getStore()).set(key, thing);
}

/** Names something that is put around work. */
export function around<Thing>(name: string): Around<Thing> {
  return {
    put: (thing, work) => surroundings.run(besides(name, thing), work),
    // Nothing else is kept under this name.
    get: () => surroundings.getStore()?.get(name) as Thing | undefined,
  };
}
