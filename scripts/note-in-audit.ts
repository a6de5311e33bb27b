import { openDatabase } from '@/db/client';
import { type Deed, writeDown } from '@/server/audit/write-down';

/** Writes down what somebody did from the command line, where nobody is signed in. */
export async function noteInAudit(
  databaseUrl: string,
  deed: Omit<Deed<'export'>, 'personId'> | Omit<Deed<'import'>, 'personId'>,
): Promise<void> {
  const database = openDatabase(databaseUrl);
  try {
    await database.inTransaction(async (tx) => writeDown(tx, { ...deed, personId: null }));
  } finally {
    await database.close();
  }
}
