import { AsyncLocalStorage } from 'node:async_hooks';

/** Something that whoever is called within a piece of work finds, however deep, without it being handed on to them. */
export interface Around<Thing> {
  /** Does the work with this around it, and with all that is around already. */
  put<Result>(thing: Thing, work: () => Result): Result;
  /** What was put around this call last; undefined outside of any. */
  get(): Thing | undefined;
}

type Things = Readonly<Record<string, unknown>>;

// On globalThis: Next bundles its own copies of our modules, and what one began the other must find.
const holder = globalThis as typeof globalThis & { galleyAround?: AsyncLocalStorage<Things> };

/**
 * Names something that is put around work. All of them are kept in one storage: Node asks each storage at every step of every
 * request, also of those that use none, and three of ours cost a finished page a twentieth of its time.
 */
export function around<Thing>(name: string): Around<Thing> {
  holder.galleyAround ??= new AsyncLocalStorage();
  const storage = holder.galleyAround;
  return {
    put: (thing, work) => storage.run({ ...storage.getStore(), [name]: thing }, work),
    // Nothing else is kept under this name.
    get: () => storage.getStore()?.[name] as Thing | undefined,
  };
}
