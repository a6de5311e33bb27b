import { type Connection, type Underway, underway } from '@/db/client';
import { appendToAudit } from '@/db/queries/audit';
import { type AuditAct, type AuditFacts, factsOf } from '@/newsroom/audit-acts';
import type { AuditDeed } from '@/newsroom/audit-chain';

/** A deed as it is told to the audit. */
export interface Deed<Act extends AuditAct> {
  act: Act;
  /** Null: the clock did it, or nobody knows who. */
  personId: string | null;
  storyId?: string;
  /** The id of what it was about, when that is not the story: a person, a photo, an approval. */
  about?: string;
  /** Ids, numbers, names of Galley's own and moments in ISO 8601; never words that somebody wrote. */
  facts?: AuditFacts<Act>;
  now: Date;
}

const waiting = new WeakMap<Underway, AuditDeed[]>();

/**
 * Writes a deed into the audit, in the transaction of the deed: both are there, or neither. The row itself is written
 * last of all, whenever this is called, because the end of the chain is then locked until the commit. Throws outside a
 * transaction, and for a fact that its kind of deed does not have.
 */
export function writeDown<Act extends AuditAct>(_tx: Connection, deed: Deed<Act>): void {
  const transaction = underway();
  const known = waiting.get(transaction);
  if (known) {
    known.push(rowOf(deed));
    return;
  }
  const deeds = [rowOf(deed)];
  waiting.set(transaction, deeds);
  transaction.last.push((tx) => appendToAudit(tx, deeds));
}

function rowOf<Act extends AuditAct>(deed: Deed<Act>): AuditDeed {
  const { act, personId, storyId = null, about = null, now } = deed;
  const facts = Object.fromEntries(
    Object.entries<AuditFacts[keyof AuditFacts]>(deed.facts ?? {}).flatMap(([name, fact]) => {
      if (!factsOf(act).includes(name)) throw new Error(`The audit knows no fact “${name}” of ${act}`);
      return fact === undefined ? [] : [[name, fact]];
    }),
  );
  return { act, personId, storyId, aboutId: about, facts, at: now };
}
