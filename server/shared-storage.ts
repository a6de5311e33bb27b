import hooks, { AsyncLocalStorage } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import { besides, surroundings } from '@/db/around';

/**
 * Node's own class to whoever uses it, kept in the one storage of the process with all the others; so does Node itself
 * from version 24 on.
 */
export class SharedStorage<Thing> extends AsyncLocalStorage<Thing> {
  override run<Result, Given extends unknown[]>(
    thing: Thing,
    work: (...given: Given) => Result,
    ...given: Given
  ): Result {
    return surroundings.run(besides(this, thing), work, ...given);
  }

  override exit<Result, Given extends unknown[]>(work: (...given: Given) => Result, ...given: Given): Result {
    return surroundings.run(besides(this, undefined), work, ...given);
  }

  override enterWith(thing: Thing): void {
    surroundings.enterWith(besides(this, thing));
  }

  /** Ends it for what follows in this work, as Node 24 does; Node 20 ends it for all work that is under way. */
  override disable(): void {
    surroundings.enterWith(besides(this, undefined));
  }

  override getStore(): Thing | undefined {
    // Nothing else is kept under this storage.
    return surroundings.getStore()?.get(this) as Thing | undefined;
  }
}

/** Gives the shared class to every module that is loaded from now on: Next and the React inside it, which use five storages. */
export function shareStorage(): void {
  hooks.AsyncLocalStorage = SharedStorage;
  syncBuiltinESMExports();
}
