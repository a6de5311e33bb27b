import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@/db/client';

/** A database whose writing can be made slow, or to fail. Reading stays as it is. */
export class SlowStore {
  /** Says before each transaction how many milliseconds it takes longer than it does. */
  pause: () => number = () => 0;
  /** True while no transaction gets through. */
  isAway = false;
  readonly database: Database;

  constructor(database: Database) {
    this.database = {
      ...database,
      inTransaction: async (work) => {
        if (this.isAway) throw new Error('the database is away');
        // Inside, as a slow disk does it: what comes next waits as well.
        return database.inTransaction(async (tx) => {
          const pause = this.pause();
          if (pause > 0) await wait(pause);
          return work(tx);
        });
      },
    };
  }
}
