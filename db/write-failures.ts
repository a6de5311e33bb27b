/** What the databases say when a write lost against another one, by their own codes. */
const TAKEN = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];
const BUSY = ['40001', '40P01', '55P03', '57014', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'];

interface DatabaseFailure {
  code: string;
  message: string;
  /** Postgres names the table; SQLite has it in the message. */
  table?: string;
}

/** The table in which something had to be the only one of its kind and was not; null for any other failure. */
export function tableOfTaken(failure: unknown): string | null {
  const found = databaseFailure(failure, TAKEN);
  if (!found) return null;
  return found.table ?? /failed: (\w+)\./.exec(found.message)?.[1] ?? '';
}

/** Whether the database gave up waiting for somebody else. Nothing was written, and trying again may work. */
export function isBusy(failure: unknown): boolean {
  return databaseFailure(failure, BUSY) !== null;
}

function databaseFailure(failure: unknown, codes: readonly string[]): DatabaseFailure | null {
  for (let each = failure; each instanceof Error; each = each.cause) {
    // Drivers add these to the errors they throw; what is no text is not theirs.
    const { code, table } = each as Error & { code?: unknown; table?: unknown };
    if (typeof code !== 'string' || !codes.includes(code)) continue;
    const { message } = each;
    return typeof table === 'string' ? { code, message, table } : { code, message };
  }
  return null;
}
