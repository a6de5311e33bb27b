import { and, desc, eq, gte, lt, or, type SQL } from 'drizzle-orm';
import type { AuditAct } from '@/newsroom/audit-acts';
import type { AuditRow } from '@/newsroom/audit-chain';
import type { Connection } from '../client';
import { audit } from '../schema';
import { auditColumns } from './audit';

/** What is asked of the audit; what is null is not asked for. */
export interface AuditFilter {
  /** Who did it, or to whom it was done. */
  personId: string | null;
  act: AuditAct | null;
  storyId: string | null;
  from: Date | null;
  /** Before this moment. */
  until: Date | null;
}

/** The newest rows that match, before this number where there is one. */
export async function auditPage(
  connection: Connection,
  filter: AuditFilter,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditRow[]> {
  return connection
    .select(auditColumns)
    .from(audit)
    .where(and(...conditions(filter), before === null ? undefined : lt(audit.number, before)))
    .orderBy(desc(audit.number))
    .limit(limit);
}

function conditions({ personId, act, storyId, from, until }: AuditFilter): (SQL | undefined)[] {
  return [
    personId === null ? undefined : or(eq(audit.personId, personId), eq(audit.aboutId, personId)),
    act === null ? undefined : eq(audit.act, act),
    storyId === null ? undefined : eq(audit.storyId, storyId),
    from === null ? undefined : gte(audit.at, from),
    until === null ? undefined : lt(audit.at, until),
  ];
}
