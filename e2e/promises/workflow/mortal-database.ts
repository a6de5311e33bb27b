import type { Database } from '@/db/client';

/** A database whose process may die in the last moment: when all of a transaction is written, and nothing committed. */
export class MortalDatabase {
  dies = false;
  readonly database: Database;

  constructor(database: Database) {
    this.database = {
      ...database,
      inTransaction: (work) =>
        database.inTransaction(async (tx) => {
          const value = await work(tx);
          if (this.dies) throw new Error('the process died');
          return value;
        }),
    };
  }
}
