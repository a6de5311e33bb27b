import type { Database } from '@/db/client';
import { forgetAddresses, forgetSenders, keepsTooLong } from '@/db/queries/mistake-report';

const DAY = 86_400_000;
/** An answer that could not be sent for an hour is given up; nobody needs the address of its reader a month later. */
const ADDRESS_DAYS = 30;

/** Forgets from where reports of readers came after a day, and their addresses when the answer had its time. */
export async function forgetReaders({ database, now }: { database: Database; now: Date }): Promise<void> {
  const before = { sender: daysBefore(now, 1), email: daysBefore(now, ADDRESS_DAYS) };
  if (!(await keepsTooLong(database.read, before))) return;
  await database.inTransaction(async (tx) => {
    await forgetSenders(tx, before.sender);
    await forgetAddresses(tx, before.email);
  });
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}
