import { desc, eq, inArray } from 'drizzle-orm';
import type { ApprovalKind } from '@/newsroom/approvals';
import type { Connection } from '../client';
import { preparedInsert } from '../prepared-writes';
import { approval, person, version } from '../schema';
import { rowsOfStory } from '../together';

/** Somebody vouched for the content with this hash; in force until it lapses. */
export interface ApprovalRow {
  id: string;
  kind: ApprovalKind;
  versionId: string;
  versionNumber: number;
  /** Of the whole content, as it was. */
  hash: string;
  /** Of what the kind covers. */
  covered: string;
  blockHashes: Record<string, string>;
  byPersonId: string;
  byName: string;
  at: Date;
  lapsedAt: Date | null;
}

/** All approvals of a story, also those that have lapsed, newest first. */
export async function listApprovals(connection: Connection, storyId: string): Promise<ApprovalRow[]> {
  const rows = await ofStory(connection, storyId);
  return rows.map((row) => ({ ...row, covered: row.covered ?? row.hash }));
}

type StoredApproval = Omit<ApprovalRow, 'covered'> & { covered: string | null };

const ofStory = rowsOfStory<StoredApproval>((connection, isOfStories) =>
  connection
    .select({
      storyId: approval.storyId,
      id: approval.id,
      kind: approval.kind,
      versionId: approval.versionId,
      versionNumber: version.number,
      hash: approval.hash,
      covered: approval.covered,
      blockHashes: approval.blockHashes,
      byPersonId: approval.personId,
      byName: person.name,
      at: approval.at,
      lapsedAt: approval.lapsedAt,
    })
    .from(approval)
    .innerJoin(person, eq(person.id, approval.personId))
    .innerJoin(version, eq(version.id, approval.versionId))
    .where(isOfStories(approval.storyId))
    .orderBy(desc(approval.at), desc(approval.id)),
);

export async function insertApproval(tx: Connection, row: typeof approval.$inferInsert): Promise<void> {
  await insertApprovals(tx, [row]);
}

const insertApprovals = preparedInsert(approval);

/** Ends these approvals. */
export async function lapseApprovals(
  tx: Connection,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(approval)
    .set({ lapsedAt: now })
    .where(inArray(approval.id, [...ids]));
}
