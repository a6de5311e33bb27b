import type { Connection } from '@/db/client';
import { auditAfter, readAuditHead } from '@/db/queries/audit';
import { type AuditFault, type AuditHead, BEFORE_THE_FIRST, faultOf } from '@/newsroom/audit-chain';

export type Verdict =
  | { isWhole: true; head: AuditHead }
  | ({ isWhole: false } & AuditFault)
  /** The chain is whole in itself, but no row of it has the hash that was kept elsewhere. */
  | { isWhole: false; what: 'other' };

/**
 * Proves the chain of the audit from its first row to its end, beside a newsroom that goes on working. `kept` is a hash
 * that was the end of the chain once and has been kept elsewhere: with it also a chain is found out that was cut off, or
 * written anew from some row on.
 */
export async function verifyChain(connection: Connection, kept?: string): Promise<Verdict> {
  let end = BEFORE_THE_FIRST;
  let isKeptThere = kept === undefined;
  for (;;) {
    const rows = await auditAfter(connection, { number: end.number, limit: ROWS_AT_ONCE });
    for (const row of rows) {
      const fault = faultOf(row, end);
      if (fault) return { isWhole: false, ...fault };
      isKeptThere ||= row.hash === kept;
      end = row;
    }
    if (rows.length > 0) continue;
    const fault = await faultAtEnd(connection, end);
    if (fault === 'more') continue;
    if (fault) return { isWhole: false, ...fault };
    return isKeptThere
      ? { isWhole: true, head: { number: end.number, hash: end.hash } }
      : { isWhole: false, what: 'other' };
  }
}

const ROWS_AT_ONCE = 1000;

/** The head is read after the rows, so it can be further on, because somebody did something meanwhile, and never behind. */
async function faultAtEnd(connection: Connection, end: AuditHead): Promise<AuditFault | 'more' | null> {
  const head = (await readAuditHead(connection)) ?? BEFORE_THE_FIRST;
  if (head.number < end.number) return { number: head.number + 1, what: 'added' };
  if (head.number === end.number)
    return head.hash === end.hash ? null : { number: end.number, what: 'changed' };
  const [next] = await auditAfter(connection, { number: end.number, limit: 1 });
  return next ? 'more' : { number: end.number + 1, what: 'missing' };
}
