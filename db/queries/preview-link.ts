import { and, count, desc, eq, inArray, isNull, max } from 'drizzle-orm';
import type { Connection } from '../client';
import { person, previewLink, previewVisit, version } from '../schema';

const columns = {
  id: previewLink.id,
  storyId: previewLink.storyId,
  versionId: previewLink.versionId,
  recipient: previewLink.recipient,
  mayComment: previewLink.mayComment,
  createdBy: previewLink.createdBy,
  createdAt: previewLink.createdAt,
  expiresAt: previewLink.expiresAt,
  revokedAt: previewLink.revokedAt,
};

/** A preview link without its secret, which nobody can look up. */
export type PreviewLinkRow = Pick<typeof previewLink.$inferSelect, keyof typeof columns>;

/** With the number of the version it shows (null: whatever the working copy says) and who made it. */
export interface ListedPreviewLink extends PreviewLinkRow {
  versionNumber: number | null;
  createdByName: string;
}

/** How often a link was opened, and when last. */
export interface PreviewVisits {
  times: number;
  lastAt: Date;
}

/** The link with this secret, by its hash. */
export async function findPreviewLink(
  connection: Connection,
  secretHash: string,
): Promise<PreviewLinkRow | null> {
  const [row] = await connection
    .select(columns)
    .from(previewLink)
    .where(eq(previewLink.secretHash, secretHash));
  return row ?? null;
}

/** One link of this story. */
export async function findPreviewLinkOfStory(
  connection: Connection,
  { storyId, linkId }: { storyId: string; linkId: string },
): Promise<PreviewLinkRow | null> {
  const [row] = await connection
    .select(columns)
    .from(previewLink)
    .where(and(eq(previewLink.id, linkId), eq(previewLink.storyId, storyId)));
  return row ?? null;
}

/** The links of a story, newest first. */
export async function listPreviewLinks(
  connection: Connection,
  { storyId, limit }: { storyId: string; limit: number },
): Promise<ListedPreviewLink[]> {
  return connection
    .select({ ...columns, versionNumber: version.number, createdByName: person.name })
    .from(previewLink)
    .innerJoin(person, eq(person.id, previewLink.createdBy))
    .leftJoin(version, eq(version.id, previewLink.versionId))
    .where(eq(previewLink.storyId, storyId))
    .orderBy(desc(previewLink.createdAt), desc(previewLink.id))
    .limit(limit);
}

/** How many links of a story nobody has revoked, expired ones among them. */
export async function countPreviewLinks(connection: Connection, storyId: string): Promise<number> {
  const [row] = await connection
    .select({ links: count() })
    .from(previewLink)
    .where(and(eq(previewLink.storyId, storyId), isNull(previewLink.revokedAt)));
  return row?.links ?? 0;
}

/** By link; a link that nobody has opened is not among them. */
export async function visitsOfPreviewLinks(
  connection: Connection,
  linkIds: readonly string[],
): Promise<Map<string, PreviewVisits>> {
  if (linkIds.length === 0) return new Map();
  const rows = await connection
    .select({ linkId: previewVisit.linkId, times: count(), lastAt: max(previewVisit.at) })
    .from(previewVisit)
    .where(inArray(previewVisit.linkId, [...linkIds]))
    .groupBy(previewVisit.linkId);
  return new Map(rows.flatMap(({ linkId, times, lastAt }) => (lastAt ? [[linkId, { times, lastAt }]] : [])));
}

export async function insertPreviewLink(tx: Connection, row: typeof previewLink.$inferInsert): Promise<void> {
  await tx.insert(previewLink).values(row);
}

/** Compare and set: false when somebody has revoked it before. */
export async function revokePreviewLink(
  tx: Connection,
  { linkId, personId, now }: { linkId: string; personId: string; now: Date },
): Promise<boolean> {
  const revoked = await tx
    .update(previewLink)
    .set({ revokedAt: now, revokedBy: personId })
    .where(and(eq(previewLink.id, linkId), isNull(previewLink.revokedAt)))
    .returning({ id: previewLink.id });
  return revoked.length === 1;
}

export async function insertPreviewVisit(
  tx: Connection,
  row: typeof previewVisit.$inferInsert,
): Promise<void> {
  await tx.insert(previewVisit).values(row);
}
