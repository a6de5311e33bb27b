import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { Connection } from '../client';
import { isOneOf, listed } from '../dialect';
import { prepared } from '../prepared';
import { hold, person, story } from '../schema';
import { together } from '../together';

export type HoldRow = typeof hold.$inferSelect & {
  setByName: string;
  /** Whether it was set in a story that only its members know of. */
  isOfSealed: boolean;
};

/** The holds that nobody has lifted on a story, its blocks, and these photos wherever they were held, oldest first. */
export const standingHolds = together<{ storyId: string; photoIds: readonly string[] }, HoldRow[]>(
  async (connection, wanted) => {
    const rows = await standing(connection, {
      storyIds: listed(wanted.map(({ storyId }) => storyId)),
      photoIds: listed([...new Set(wanted.flatMap((each) => each.photoIds))]),
    });
    const holds = rows.map(asHold);
    return wanted.map((asked) =>
      holds
        .filter(({ storyId, photoId }) =>
          photoId === null ? storyId === asked.storyId : asked.photoIds.includes(photoId),
        )
        .map((row) => (row.storyId === asked.storyId ? row : withoutWords(row))),
    );
  },
);

const standing = prepared<Record<'storyIds' | 'photoIds', unknown>, FoundHold>((connection, slot) => {
  const onStory = and(isOneOf(hold.storyId, slot('storyIds')), isNull(hold.photoId));
  return selected(connection)
    .where(and(isNull(hold.liftedAt), or(onStory, isOneOf(hold.photoId, slot('photoIds')))))
    .orderBy(...OLDEST_FIRST);
});

/** The holds that nobody has lifted on these photos, whichever story they were set on, oldest first. */
export async function standingHoldsOnPhotos(
  connection: Connection,
  photoIds: readonly string[],
): Promise<HoldRow[]> {
  if (photoIds.length === 0) return [];
  const rows = await select(connection, and(isNull(hold.liftedAt), inArray(hold.photoId, [...photoIds])));
  return rows.map(withoutWords);
}

/** Every hold that was set on a story, also those that were lifted, oldest first. */
export async function listHolds(connection: Connection, storyId: string): Promise<HoldRow[]> {
  return select(connection, eq(hold.storyId, storyId));
}

/** One hold, or null. */
export async function findHold(connection: Connection, holdId: string): Promise<HoldRow | null> {
  const [row] = await select(connection, eq(hold.id, holdId));
  return row ?? null;
}

export async function insertHold(tx: Connection, row: typeof hold.$inferInsert): Promise<void> {
  await tx.insert(hold).values(row);
}

/** Ends a hold, unless somebody else has; says whether it was still there. */
export async function endHold(
  tx: Connection,
  { holdId, personId, reason, now }: { holdId: string; personId: string; reason: string; now: Date },
): Promise<boolean> {
  const ended = await tx
    .update(hold)
    .set({ liftedBy: personId, liftedAt: now, liftReason: reason })
    .where(and(eq(hold.id, holdId), isNull(hold.liftedAt)))
    .returning({ id: hold.id });
  return ended.length === 1;
}

async function select(connection: Connection, which: SQL | undefined): Promise<HoldRow[]> {
  const rows = await selected(connection)
    .where(which)
    .orderBy(...OLDEST_FIRST);
  return rows.map(asHold);
}

const OLDEST_FIRST = [asc(hold.setAt), asc(hold.id)];

interface FoundHold {
  hold: typeof hold.$inferSelect;
  setByName: string;
  sealedAt: Date | null;
}

function selected(connection: Connection) {
  return connection
    .select({ hold, setByName: person.name, sealedAt: story.sealedAt })
    .from(hold)
    .innerJoin(person, eq(person.id, hold.setBy))
    .innerJoin(story, eq(story.id, hold.storyId));
}

function asHold(row: FoundHold): HoldRow {
  return { ...row.hold, setByName: row.setByName, isOfSealed: row.sealedAt !== null };
}

/** A hold on a photo counts in every story; what a sealed story says of it does not leave that story. */
function withoutWords(row: HoldRow): HoldRow {
  return row.isOfSealed ? { ...row, words: '', reason: 'It was set in a sealed story.' } : row;
}
