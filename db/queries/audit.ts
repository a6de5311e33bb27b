import { asc, eq, gt } from 'drizzle-orm';
import {
  type AuditDeed,
  type AuditHead,
  type AuditRow,
  BEFORE_THE_FIRST,
  chained,
} from '@/newsroom/audit-chain';
import type { Connection } from '../client';
import { lockRows } from '../dialect';
import { prepared } from '../prepared';
import { preparedInsert, preparedUpdate } from '../prepared-writes';
import { audit, auditHead } from '../schema';

const HEAD = 'head';

/**
 * Puts deeds at the end of the chain, in order. From here to the end of the transaction everybody else who wants to must
 * wait, so this is the last thing that a transaction does; there is no function to change or remove a row.
 */
export async function appendToAudit(tx: Connection, deeds: readonly AuditDeed[]): Promise<void> {
  let head = await lockHead(tx);
  const rows = deeds.map((deed) => {
    const row = chained(deed, head);
    head = row;
    return row;
  });
  await insertRows(tx, rows);
  await setHead(tx, { number: head.number, hash: head.hash }, {});
}

const insertRows = preparedInsert(audit);
const setHead = preparedUpdate(auditHead, (update) => update.where(eq(auditHead.id, HEAD)));

/** The rows behind this number, in order; at most so many at once. */
export async function auditAfter(
  connection: Connection,
  { number, limit }: { number: number; limit: number },
): Promise<AuditRow[]> {
  return connection
    .select(auditColumns)
    .from(audit)
    .where(gt(audit.number, number))
    .orderBy(asc(audit.number))
    .limit(limit);
}

/** Where the chain says that it ends; null while nothing has been written down. */
export async function readAuditHead(connection: Connection): Promise<AuditHead | null> {
  const [head] = await headIn(connection);
  return head ?? null;
}

/** All that a row of the audit has. */
export const auditColumns = {
  number: audit.number,
  act: audit.act,
  personId: audit.personId,
  storyId: audit.storyId,
  aboutId: audit.aboutId,
  facts: audit.facts,
  at: audit.at,
  previous: audit.previous,
  hash: audit.hash,
};

async function lockHead(tx: Connection): Promise<AuditHead> {
  const known = await readLocked(tx);
  if (known) return known;
  // The first deed of all. Of two at once, one waits here for the other.
  await tx
    .insert(auditHead)
    .values({ id: HEAD, ...BEFORE_THE_FIRST })
    .onConflictDoNothing();
  const made = await readLocked(tx);
  if (!made) throw new Error('The audit has no end to go on from');
  return made;
}

async function readLocked(tx: Connection): Promise<AuditHead | undefined> {
  const [head] = await lockedHead(tx, {});
  return head;
}

const lockedHead = prepared<Record<string, never>, AuditHead>((tx) => lockRows(headIn(tx), 'update'));

function headIn(connection: Connection) {
  return connection
    .select({ number: auditHead.number, hash: auditHead.hash })
    .from(auditHead)
    .where(eq(auditHead.id, HEAD));
}
