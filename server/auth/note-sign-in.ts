import type { Database } from '@/db/client';
import { writeDown } from '../audit/write-down';
import { countWrongTry, hasTriedTooOften } from './wrong-tries';

interface Entrance {
  database: Database;
  /** From where: the address of the machine that asked. */
  network: string;
  now: Date;
}

/** Writes down that somebody came in. */
export async function noteSignIn(personId: string, { database, network, now }: Entrance): Promise<void> {
  await database.inTransaction(async (tx) =>
    writeDown(tx, { act: 'sign_in', personId, about: personId, facts: { network }, now }),
  );
}

/** Writes down that somebody left. */
export async function noteSignOut(
  personId: string,
  { database, now }: Omit<Entrance, 'network'>,
): Promise<void> {
  await database.inTransaction(async (tx) =>
    writeDown(tx, { act: 'sign_out', personId, about: personId, now }),
  );
}

/**
 * Writes down that somebody was not let in: whose account was tried, never what was typed, which may be a password in the
 * wrong field. Where nobody has the address, no more rows are written from one network than wrong passwords are heard, so
 * that a stranger cannot fill the audit.
 */
export async function noteFailedSignIn(
  { personId, why }: { personId: string | null; why: 'unknown' | 'password' | 'disabled' | 'another' },
  { database, network, now }: Entrance,
): Promise<void> {
  if (personId === null) {
    const key = `unknown ${network}`;
    if (await hasTriedTooOften(key)) return;
    await countWrongTry(key);
  }
  const facts = { network, why };
  await database.inTransaction(async (tx) =>
    writeDown(tx, {
      act: 'sign_in_failed',
      personId: null,
      ...(personId && { about: personId }),
      facts,
      now,
    }),
  );
}
