import { desc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { person, savePoint, version } from '../schema';

const columns = {
  id: savePoint.id,
  kind: savePoint.kind,
  versionId: savePoint.versionId,
  versionNumber: version.number,
  title: savePoint.title,
  byName: person.name,
  at: savePoint.at,
  restoredVersionId: savePoint.restoredVersionId,
  restoredBlock: savePoint.restoredBlock,
};

/** A save point as it was made. `byName` is null when the clock made it. */
export type SavePointRow = Pick<
  typeof savePoint.$inferSelect,
  Exclude<keyof typeof columns, 'byName' | 'versionNumber'>
> & {
  byName: string | null;
  versionNumber: number;
};

/** Every save point of a story, newest first. */
export async function listSavePoints(connection: Connection, storyId: string): Promise<SavePointRow[]> {
  return connection
    .select(columns)
    .from(savePoint)
    .innerJoin(version, eq(version.id, savePoint.versionId))
    .leftJoin(person, eq(person.id, savePoint.personId))
    .where(eq(savePoint.storyId, storyId))
    .orderBy(desc(savePoint.at), desc(savePoint.id));
}

/** Adds a save point. There is no function to change or remove one. */
export async function insertSavePoint(tx: Connection, row: typeof savePoint.$inferInsert): Promise<void> {
  await tx.insert(savePoint).values(row);
}
