import { and, asc, desc, eq } from 'drizzle-orm';
import type { TransitionName } from '@/newsroom/workflow';
import type { Connection } from '../client';
import { prepared } from '../prepared';
import { history, person, version } from '../schema';

const columns = {
  revision: history.revision,
  action: history.action,
  fromState: history.fromState,
  toState: history.toState,
  fromPublic: history.fromPublic,
  toPublic: history.toPublic,
  personId: history.personId,
  byName: person.name,
  at: history.at,
  versionId: history.versionId,
  versionNumber: version.number,
  reason: history.reason,
  changeClass: history.changeClass,
  note: history.note,
  warnings: history.warnings,
};

/** One transition as it happened. `byName` is null when the clock did it. */
export type HistoryRow = Pick<
  typeof history.$inferSelect,
  Exclude<keyof typeof columns, 'byName' | 'versionNumber'>
> & { byName: string | null; versionNumber: number | null };

/** Every transition of a story, newest first. */
export async function listHistory(connection: Connection, storyId: string): Promise<HistoryRow[]> {
  return rowsWith(connection).where(eq(history.storyId, storyId)).orderBy(desc(history.revision));
}

/** The newest transition of a story. */
export async function lastHistory(connection: Connection, storyId: string): Promise<HistoryRow | null> {
  const [row] = await rowsWith(connection)
    .where(eq(history.storyId, storyId))
    .orderBy(desc(history.revision))
    .limit(1);
  return row ?? null;
}

/** The newest transition of this kind, or null when the story never made it. */
export async function lastOfAction(
  connection: Connection,
  { storyId, action }: { storyId: string; action: TransitionName },
): Promise<HistoryRow | null> {
  const [row] = await rowsWith(connection)
    .where(and(eq(history.storyId, storyId), eq(history.action, action)))
    .orderBy(desc(history.revision))
    .limit(1);
  return row ?? null;
}

/** When readers could read this story for the first time; null when they never could. */
export async function firstPublication(connection: Connection, storyId: string): Promise<Date | null> {
  const [row] = await firstLive(connection, { storyId });
  return row?.at ?? null;
}

const firstLive = prepared<{ storyId: string }, { at: Date }>((connection, slot) =>
  connection
    .select({ at: history.at })
    .from(history)
    .where(and(eq(history.storyId, slot('storyId')), eq(history.toPublic, 'live')))
    .orderBy(asc(history.revision))
    .limit(1),
);

/** Adds a row. There is no function to change or remove one. */
export async function insertHistory(tx: Connection, row: typeof history.$inferInsert): Promise<void> {
  await tx.insert(history).values(row);
}

function rowsWith(connection: Connection) {
  return connection
    .select(columns)
    .from(history)
    .leftJoin(person, eq(person.id, history.personId))
    .leftJoin(version, eq(version.id, history.versionId));
}
