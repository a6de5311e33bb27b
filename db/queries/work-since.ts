import { asc, eq, lte, max, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { isOneOf, listed } from '../dialect';
import { preparedWrite } from '../prepared-writes';
import { workSince } from '../schema';
import type { Contribution } from '../shapes';
import { rowsOfStory, writtenTogether } from '../together';

/** What somebody has just done to a story. */
export interface Work extends Contribution {
  storyId: string;
  at: Date;
}

/** Adds to what these people have done since the newest version. The story must be locked. */
export async function addWork(tx: Connection, work: readonly Work[]): Promise<void> {
  for (const { at, changedDetails, ...done } of work) {
    await tx
      .insert(workSince)
      .values({ ...done, changedDetails: changedDetails ? 1 : 0, lastAt: at })
      .onConflictDoUpdate({
        target: [workSince.storyId, workSince.personId],
        set: {
          wordsAdded: sql`${workSince.wordsAdded} + excluded.words_added`,
          wordsRemoved: sql`${workSince.wordsRemoved} + excluded.words_removed`,
          ...(changedDetails && { changedDetails: 1 }),
          lastAt: at,
        },
      });
  }
}

/** What each person has done since the newest version, and begins the count anew. The story must be locked. */
export async function takeWork(tx: Connection, storyId: string): Promise<Contribution[]> {
  const work = await listWork(tx, storyId);
  // Nothing to begin anew: the story is locked, so that nobody adds to it meanwhile.
  if (work.length > 0) await forgetWork(tx, storyId);
  return work;
}

/** What each person has done since the newest version, as far as it is merged. */
export async function listWork(connection: Connection, storyId: string): Promise<Contribution[]> {
  const rows = await work(connection, storyId);
  return rows.map((row) => ({ ...row, changedDetails: row.changedDetails === 1 }));
}

const forgetWork = writtenTogether<string>((tx, storyIds) => forgetAll(tx, { storyIds: listed(storyIds) }));

const forgetAll = preparedWrite<{ storyIds: unknown }>((tx, slot) =>
  tx.delete(workSince).where(isOneOf(workSince.storyId, slot('storyIds'))),
);

type StoredWork = Omit<Contribution, 'changedDetails'> & { changedDetails: number };

const work = rowsOfStory<StoredWork>((connection, isOfStories) =>
  connection
    .select({
      storyId: workSince.storyId,
      personId: workSince.personId,
      wordsAdded: workSince.wordsAdded,
      wordsRemoved: workSince.wordsRemoved,
      changedDetails: workSince.changedDetails,
    })
    .from(workSince)
    .where(isOfStories(workSince.storyId))
    .orderBy(asc(workSince.personId)),
);

/** When somebody worked on a story last; null when nobody has since its newest version. */
export async function lastWork(connection: Connection, storyId: string): Promise<Date | null> {
  const [row] = await connection
    .select({ at: max(workSince.lastAt) })
    .from(workSince)
    .where(eq(workSince.storyId, storyId));
  return row?.at ?? null;
}

/** The stories that somebody has worked on since their newest version, and nobody after this moment; longest at rest first. */
export async function storiesAtRest(
  connection: Connection,
  { since, limit }: { since: Date; limit: number },
): Promise<string[]> {
  const rows = await connection
    .select({ storyId: workSince.storyId })
    .from(workSince)
    .groupBy(workSince.storyId)
    // A sum says nothing of how a moment is stored; the column does.
    .having(lte(max(workSince.lastAt), sql.param(since, workSince.lastAt)))
    .orderBy(asc(max(workSince.lastAt)))
    .limit(limit);
  return rows.map((row) => row.storyId);
}
