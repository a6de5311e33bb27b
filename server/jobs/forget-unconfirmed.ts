import type { Database } from '@/db/client';
import { dropUnconfirmed } from '@/db/queries/reader-comment';
import { CONFIRM_WITHIN_DAYS } from '@/newsroom/reader-comments/limits';

const A_DAY = 86_400_000;

/** Throws comments away whose address nobody confirmed in time: whose they were is not known, so they are nobody's to keep. */
export async function forgetUnconfirmed({ database, now }: { database: Database; now: Date }): Promise<void> {
  const before = new Date(now.getTime() - CONFIRM_WITHIN_DAYS * A_DAY);
  await database.inTransaction((tx) => dropUnconfirmed(tx, before));
}
