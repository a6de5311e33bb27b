import { and, desc, eq, ne, type SQL } from 'drizzle-orm';
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
  return select(connection, eq(savePoint.storyId, storyId));
}

/** As `listSavePoints`, without what the clock kept by itself. */
export async function listPeoplesSavePoints(
  connection: Connection,
  storyId: string,
): Promise<SavePointRow[]> {
  return select(connection, and(eq(savePoint.storyId, storyId), ne(savePoint.kind, 'quiet')));
}

function select(connection: Connection, which: SQL | undefined): Promise<SavePointRow[]> {
  return connection
    .select(columns)
    .from(savePoint)
    .innerJoin(version, eq(version.id, savePoint.versionId))
    .leftJoin(person, eq(person.id, savePoint.personId))
    .where(which)
    .orderBy(desc(savePoint.at), desc(savePoint.id));
}

/** Adds a save point. There is no function to change or remove one. */
export async function insertSavePoint(tx: Connection, row: typeof savePoint.$inferInsert): Promise<void> {
  await tx.insert(savePoint).values(row);
}
