import { and, asc, desc, eq } from 'drizzle-orm';
import type { TransitionName } from '@/newsroom/workflow';
import type { Connection } from '../client';
import { isOneOf, listed } from '../dialect';
import { prepared } from '../prepared';
import { preparedInsert } from '../prepared-writes';
import { history, person, version } from '../schema';
import { rowsOfStory, together, writtenTogether } from '../together';

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
export const lastOfAction = together<{ storyId: string; action: TransitionName }, HistoryRow | null>(
  async (connection, wanted) => {
    const storyIds = listed(wanted.map(({ storyId }) => storyId));
    const actions = listed([...new Set(wanted.map(({ action }) => action))]);
    const rows = await ofActions(connection, { storyIds, actions });
    return wanted.map(({ storyId, action }) => {
      const found = rows.find(({ row, ofStory }) => ofStory === storyId && row.action === action);
      return found?.row ?? null;
    });
  },
);

const ofActions = prepared<Record<'storyIds' | 'actions', unknown>, { row: HistoryRow; ofStory: string }>(
  (connection, slot) =>
    connection
      .select({ row: columns, ofStory: history.storyId })
      .from(history)
      .leftJoin(person, eq(person.id, history.personId))
      .leftJoin(version, eq(version.id, history.versionId))
      .where(and(isOneOf(history.storyId, slot('storyIds')), isOneOf(history.action, slot('actions'))))
      .orderBy(desc(history.revision)),
);

/** When readers could read this story for the first time; null when they never could. */
export async function firstPublication(connection: Connection, storyId: string): Promise<Date | null> {
  const [row] = await firstLive(connection, storyId);
  return row?.at ?? null;
}

const firstLive = rowsOfStory<{ at: Date }>((connection, isOfStories) =>
  connection
    .select({ storyId: history.storyId, at: history.at })
    .from(history)
    .where(and(isOfStories(history.storyId), eq(history.toPublic, 'live')))
    .orderBy(asc(history.revision)),
);

/** Adds a row. There is no function to change or remove one. */
export const insertHistory = writtenTogether(preparedInsert(history));

function rowsWith(connection: Connection) {
  return connection
    .select(columns)
    .from(history)
    .leftJoin(person, eq(person.id, history.personId))
    .leftJoin(version, eq(version.id, history.versionId));
}
