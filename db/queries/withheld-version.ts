import { desc, eq } from 'drizzle-orm';
import { storyThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { person, withheldVersion } from '../schema';

/** Takes versions from the history that readers look up; those that were taken before stay as they were. */
export async function withholdVersions(
  tx: Connection,
  rows: readonly (typeof withheldVersion.$inferInsert)[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(withheldVersion)
    .values([...rows])
    .onConflictDoNothing();
  touch(...rows.map(({ storyId }) => storyThing(storyId)));
}

/** Puts all that was withheld of a story back into the history that readers look up. */
export async function releaseVersions(tx: Connection, storyId: string): Promise<void> {
  await tx.delete(withheldVersion).where(eq(withheldVersion.storyId, storyId));
  touch(storyThing(storyId));
}

/** Who withheld versions of a story last, and why; null when none is withheld. */
export async function lastWithheld(
  connection: Connection,
  storyId: string,
): Promise<{ reason: string; byName: string; at: Date } | null> {
  const [row] = await connection
    .select({ reason: withheldVersion.reason, byName: person.name, at: withheldVersion.withheldAt })
    .from(withheldVersion)
    .innerJoin(person, eq(person.id, withheldVersion.withheldBy))
    .where(eq(withheldVersion.storyId, storyId))
    .orderBy(desc(withheldVersion.withheldAt))
    .limit(1);
  return row ?? null;
}
