import { and, asc, eq, isNull, lte, type SQL } from 'drizzle-orm';
import type { Connection } from '../client';
import { preparedInsert } from '../prepared-writes';
import { outbox } from '../schema';
import { rowsWrittenTogether } from '../together';

const columns = {
  id: outbox.id,
  topic: outbox.topic,
  payload: outbox.payload,
  attempts: outbox.attempts,
};

export type OutboxRow = Pick<typeof outbox.$inferSelect, keyof typeof columns>;

/** Puts messages into the outbox; they leave it after this transaction has been committed. */
export async function putIntoOutbox(
  tx: Connection,
  rows: readonly { id: string; topic: string; payload: unknown; now: Date }[],
): Promise<void> {
  if (rows.length === 0) return;
  const waiting = rows.map(({ now, ...row }) => ({ ...row, createdAt: now, nextTryAt: now, attempts: 0 }));
  await insertWaiting(tx, waiting);
}

const insertWaiting = rowsWrittenTogether(preparedInsert(outbox));

/** The topics of which messages are due. */
export async function waitingTopics(connection: Connection, now: Date): Promise<string[]> {
  const rows = await connection.selectDistinct({ topic: outbox.topic }).from(outbox).where(isDue(now));
  return rows.map(({ topic }) => topic).sort();
}

/** The messages that are due, oldest first: of one topic, or of all. */
export async function waitingMessages(
  connection: Connection,
  { topic, now, limit }: { topic?: string; now: Date; limit: number },
): Promise<OutboxRow[]> {
  return connection
    .select(columns)
    .from(outbox)
    .where(and(topic === undefined ? undefined : eq(outbox.topic, topic), isDue(now)))
    .orderBy(asc(outbox.nextTryAt), asc(outbox.id))
    .limit(limit);
}

function isDue(now: Date): SQL | undefined {
  return and(isNull(outbox.doneAt), lte(outbox.nextTryAt, now));
}

/**
 * Compare and set: takes a message for one attempt and puts the next one off until `nextTryAt`, so that another
 * instance leaves it alone meanwhile. False when somebody else took it first.
 */
export async function claimMessage(
  tx: Connection,
  { id, attempts, nextTryAt }: { id: string; attempts: number; nextTryAt: Date },
): Promise<boolean> {
  const claimed = await tx
    .update(outbox)
    .set({ attempts: attempts + 1, nextTryAt })
    .where(and(eq(outbox.id, id), eq(outbox.attempts, attempts), isNull(outbox.doneAt)))
    .returning({ id: outbox.id });
  return claimed.length === 1;
}

/** The message has been sent, or is given up; `error` says why it was not sent. */
export async function finishMessage(
  tx: Connection,
  { id, now, error = null }: { id: string; now: Date; error?: string | null },
): Promise<void> {
  await tx.update(outbox).set({ doneAt: now, lastError: error }).where(eq(outbox.id, id));
}

/** The attempt failed; the message stays and is tried again when its time comes. */
export async function noteFailedAttempt(
  tx: Connection,
  { id, error }: { id: string; error: string },
): Promise<void> {
  await tx.update(outbox).set({ lastError: error }).where(eq(outbox.id, id));
}
