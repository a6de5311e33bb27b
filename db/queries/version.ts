import { and, desc, eq, max } from 'drizzle-orm';
import type { Connection } from '../client';
import { isOneOf, listed } from '../dialect';
import { prepared } from '../prepared';
import { person, version } from '../schema';
import type { Contribution } from '../shapes';
import { rowsOfStory, together } from '../together';
import { notePhotoUses } from './photo-use';

const outline = {
  id: version.id,
  number: version.number,
  hash: version.hash,
  cause: version.cause,
  cutAt: version.cutAt,
};

const whole = { ...outline, copy: version.copy, details: version.details, blockHashes: version.blockHashes };

/** What a version is, without its text. */
export type VersionOutline = Pick<typeof version.$inferSelect, keyof typeof outline>;
export type VersionRow = Pick<typeof version.$inferSelect, keyof typeof whole>;

/** The newest version of a story; null for a story that has none. */
export async function lastVersion(connection: Connection, storyId: string): Promise<VersionOutline | null> {
  const [row] = await newest(connection, storyId);
  return row ?? null;
}

const newest = rowsOfStory<VersionOutline>((connection, isOfStories) => {
  const last = connection
    .select({ storyId: version.storyId, number: max(version.number).as('last_number') })
    .from(version)
    .where(isOfStories(version.storyId))
    .groupBy(version.storyId)
    .as('last_version');
  return connection
    .select({ storyId: version.storyId, ...outline })
    .from(version)
    .innerJoin(last, and(eq(last.storyId, version.storyId), eq(last.number, version.number)));
});

/** One version of this story with its text, by id. */
export const findVersion = together<{ storyId: string; versionId: string }, VersionRow | null>(
  async (connection, wanted) => {
    const rows = await byIds(connection, { ids: listed(wanted.map(({ versionId }) => versionId)) });
    return wanted.map(({ storyId, versionId }) => {
      const row = rows.find(({ version: { id }, ofStory }) => id === versionId && ofStory === storyId);
      return row?.version ?? null;
    });
  },
);

const byIds = prepared<{ ids: unknown }, { version: VersionRow; ofStory: string }>((connection, slot) =>
  connection
    .select({ version: whole, ofStory: version.storyId })
    .from(version)
    .where(isOneOf(version.id, slot('ids'))),
);

/** One version of this story with its text, by number. */
export async function findVersionByNumber(
  connection: Connection,
  { storyId, number }: { storyId: string; number: number },
): Promise<VersionRow | null> {
  const [row] = await connection
    .select(whole)
    .from(version)
    .where(and(eq(version.storyId, storyId), eq(version.number, number)));
  return row ?? null;
}

/** A version without its text: who had it cut (null: the clock), and who did what since the one before. */
export interface VersionWork extends VersionOutline {
  byName: string | null;
  contributions: Contribution[] | null;
}

/** All versions of a story, newest first. */
export async function listVersions(connection: Connection, storyId: string): Promise<VersionWork[]> {
  return connection
    .select({ ...outline, byName: person.name, contributions: version.contributions })
    .from(version)
    .leftJoin(person, eq(person.id, version.cutBy))
    .where(eq(version.storyId, storyId))
    .orderBy(desc(version.number));
}

/** Adds a version. There is no function to change or remove one. */
export async function insertVersion(tx: Connection, row: typeof version.$inferInsert): Promise<void> {
  await tx.insert(version).values(row);
  await notePhotoUses(tx, { storyId: row.storyId, versionId: row.id, copy: row.copy });
}

/** Who had worked on a version when it was cut, and what it says as a hash; null when there is none. */
export async function contributorsOfVersion(
  connection: Connection,
  versionId: string,
): Promise<{ id: string; hash: string; contributorIds: string[] } | null> {
  const [row] = await connection
    .select({ id: version.id, hash: version.hash, contributorIds: version.contributorIds })
    .from(version)
    .where(eq(version.id, versionId));
  return row ?? null;
}
