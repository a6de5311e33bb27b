import { canonicalJson } from '@/content/canonical';
import { sha256Hex } from '@/content/hash';
import type { AuditAct, AuditFact } from './audit-acts';

/** A deed on its way into the audit. */
export interface AuditDeed {
  act: AuditAct;
  personId: string | null;
  storyId: string | null;
  aboutId: string | null;
  facts: Readonly<Record<string, AuditFact>>;
  at: Date;
}

/** A row of the audit. */
export interface AuditRow extends AuditDeed {
  number: number;
  previous: string;
  hash: string;
}

/** Where the chain ends. */
export interface AuditHead {
  number: number;
  hash: string;
}

/** What stands before the first row. */
export const BEFORE_THE_FIRST: AuditHead = { number: 0, hash: '0'.repeat(64) };

/** The row that this deed becomes behind the end of the chain. */
export function chained(deed: AuditDeed, { number, hash }: AuditHead): AuditRow {
  const row = { ...deed, number: number + 1, previous: hash };
  return { ...row, hash: hashOfRow(row) };
}

/** SHA-256 over the canonical JSON of a row, the hash of the row before included. The same on both databases. */
export function hashOfRow({
  act,
  personId,
  storyId,
  aboutId,
  facts,
  at,
  number,
  previous,
}: Unhashed): string {
  const written = { act, personId, storyId, aboutId, facts, at: at.toISOString(), number, previous };
  return sha256Hex(canonicalJson(written));
}

/** What is wrong with a chain, at the first row where something is. */
export interface AuditFault {
  number: number;
  what: 'changed' | 'missing' | 'added';
}

/**
 * What is wrong where this row follows the one before it, or null. A row whose own hash is right but that was written
 * behind another one convicts the row before: its successor remembers it as it was.
 */
export function faultOf(row: AuditRow, before: AuditHead): AuditFault | null {
  const expected = before.number + 1;
  if (row.number > expected) return { number: expected, what: 'missing' };
  if (row.number < expected) return { number: row.number, what: 'added' };
  if (hashOfRow(row) !== row.hash) return { number: row.number, what: 'changed' };
  if (row.previous !== before.hash) return { number: Math.max(before.number, 1), what: 'changed' };
  return null;
}

type Unhashed = Omit<AuditRow, 'hash'>;
