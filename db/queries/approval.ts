import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Connection } from '../client';
import { approval, person } from '../schema';

/** Somebody vouched for the content with this hash; in force until it lapses. */
export interface ApprovalRow {
  versionId: string;
  hash: string;
  blockHashes: Record<string, string>;
  byPersonId: string;
  byName: string;
  at: Date;
  lapsedAt: Date | null;
}

/** All approvals of a story, also those that have lapsed, newest first. */
export async function listApprovals(connection: Connection, storyId: string): Promise<ApprovalRow[]> {
  return connection
    .select({
      versionId: approval.versionId,
      hash: approval.hash,
      blockHashes: approval.blockHashes,
      byPersonId: approval.personId,
      byName: person.name,
      at: approval.at,
      lapsedAt: approval.lapsedAt,
    })
    .from(approval)
    .innerJoin(person, eq(person.id, approval.personId))
    .where(eq(approval.storyId, storyId))
    .orderBy(desc(approval.at), desc(approval.id));
}

export async function insertApproval(tx: Connection, row: typeof approval.$inferInsert): Promise<void> {
  await tx.insert(approval).values(row);
}

/** Ends every approval of the story that is still in force. */
export async function lapseApprovals(
  tx: Connection,
  { storyId, now }: { storyId: string; now: Date },
): Promise<void> {
  await tx
    .update(approval)
    .set({ lapsedAt: now })
    .where(and(eq(approval.storyId, storyId), isNull(approval.lapsedAt)));
}
