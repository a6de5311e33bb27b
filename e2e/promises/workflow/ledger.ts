import { eq, sql } from 'drizzle-orm';
import type { Connection } from '@/db/client';
import { listApprovals } from '@/db/queries/approval';
import { type HistoryRow, listHistory } from '@/db/queries/history';
import { findVersion } from '@/db/queries/version';
import { approval, audit, history, notice, outbox, publication, version } from '@/db/schema';
import type { Desk } from './desk';

/** How much is written down, in every table that a step writes to. */
export async function written(connection: Connection): Promise<string> {
  const tables = { approval, audit, history, notice, outbox, publication, version };
  const counts = await Promise.all(
    Object.entries(tables).map(async ([name, table]) => {
      const [row] = await connection.select({ rows: sql<number>`count(*)` }).from(table);
      return `${name} ${Number(row?.rows)}`;
    }),
  );
  return counts.join(', ');
}

/** What is wrong with what the newsroom has written down of this story; nothing when all holds. */
export async function wrongs(connection: Connection, desk: Desk): Promise<string[]> {
  const story = await desk.story();
  const rows = (await listHistory(connection, desk.storyId)).reverse();
  const [live] = await connection.select().from(publication).where(eq(publication.storyId, desk.storyId));
  const { workingState, publicState, releaseAt } = story;
  const last = rows.at(-1);
  return [
    ...said(last?.toState !== workingState || last?.toPublic !== publicState, 'the history ends elsewhere'),
    ...said(
      (live !== undefined) !== (publicState === 'live'),
      'readers have another thing than the state says',
    ),
    ...said(live && live.versionId !== story.liveVersionId, 'readers have another version'),
    ...said(workingState === 'clean' && publicState === 'never', 'clean, and never published'),
    ...said(workingState === 'spiked' && publicState !== 'never', 'spiked, and readers had it'),
    ...said((workingState === 'scheduled') !== (releaseAt !== null), 'an hour without a schedule'),
    ...rows.flatMap((row, place) => brokenLink(row, rows[place - 1])),
    ...(await unapproved(connection, desk, rows)),
    ...early(desk, rows),
  ];
}

function said(isWrong: boolean | undefined, sentence: string): string[] {
  return isWrong ? [sentence] : [];
}

/** Each step begins where the one before ended, and nothing follows a kill. */
function brokenLink(row: HistoryRow, before: HistoryRow | undefined): string[] {
  if (!before) return said(row.action !== 'start', 'it did not start with a start');
  return [
    ...said(row.fromState !== before.toState || row.fromPublic !== before.toPublic, `${row.action} jumps`),
    ...said(row.revision <= before.revision, `${row.action} has the number of another step`),
    ...said(before.toPublic === 'killed', `${row.action} after the kill`),
  ];
}

/** Readers get nothing that somebody else has not approved, but past a guard and with a reason. */
async function unapproved(
  connection: Connection,
  { storyId }: Desk,
  rows: readonly HistoryRow[],
): Promise<string[]> {
  const approvals = await listApprovals(connection, storyId);
  const wrong: string[] = [];
  for (const row of rows.filter(({ action }) => action === 'publish' || action === 'publish_update')) {
    const versionId = row.versionId ?? '';
    const published = await findVersion(connection, { storyId, versionId });
    const isVouchedFor = approvals.some(
      ({ hash, at }) => hash === published?.hash && at.getTime() <= row.at.getTime() + CLOCK_BACK,
    );
    const isPastGuard = row.warnings.some(({ severity }) => severity === 'hard');
    const wasPastGuard = rows.some(
      ({ action, versionId: of, warnings }) =>
        action === 'schedule' && of === versionId && warnings.some(({ severity }) => severity === 'hard'),
    );
    if (!isVouchedFor && !isPastGuard && !wasPastGuard) wrong.push(`${row.action} without an approval`);
  }
  for (const { versionId, byPersonId, byName, at } of approvals) {
    const [approved] = await connection
      .select({ by: version.contributorIds })
      .from(version)
      .where(eq(version.id, versionId));
    const isPast = rows.some(
      ({ action, personId, at: when, warnings }) =>
        action === 'approve' &&
        personId === byPersonId &&
        when.getTime() === at.getTime() &&
        warnings.some(({ code, severity }) => code === 'G8' && severity === 'hard'),
    );
    // Who wrote is counted anew after each publication: what readers had already may be approved again by its author.
    const wasPublished = rows.some(
      ({ action, versionId: of }) => PUBLISHING.some((one) => one === action) && of === versionId,
    );
    if (approved?.by.includes(byPersonId) && !isPast && !wasPublished)
      wrong.push(`${byName} approved what they wrote`);
  }
  return wrong;
}

const PUBLISHING = ['publish', 'publish_update', 'quick_fix'] as const;

/** The wall clock goes back in these lives, and moments are compared across that. */
const CLOCK_BACK = 20 * 30 * 60_000;

/** The clock releases nothing before its hour. */
function early({ hours }: Desk, rows: readonly HistoryRow[]): string[] {
  return rows
    .filter(({ action, personId }) => personId === null && action.startsWith('publish'))
    .flatMap(({ revision, at }) => {
      const hour = hours.get(revision - 1);
      return said(!hour || at.getTime() < hour.getTime(), 'released before its hour');
    });
}
