import { and, asc, eq, inArray, isNull, lte, ne, type SQL } from 'drizzle-orm';
import type { PublicState } from '@/newsroom/states';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { killRequest, person, secondLook, story } from '../schema';
import { isSeenBy } from './seen-stories';

const requestColumns = {
  reason: killRequest.reason,
  words: killRequest.words,
  askedBy: killRequest.askedBy,
  askedByName: person.name,
  askedAt: killRequest.askedAt,
};

/** Somebody asks for a story to be killed: why, and what readers will find. */
export type KillRequestRow = Pick<
  typeof killRequest.$inferSelect,
  Exclude<keyof typeof requestColumns, 'askedByName'>
> & { askedByName: string };

/** The open request to kill this story, or null. */
export async function findKillRequest(
  connection: Connection,
  storyId: string,
): Promise<KillRequestRow | null> {
  const [row] = await connection
    .select(requestColumns)
    .from(killRequest)
    .innerJoin(person, eq(person.id, killRequest.askedBy))
    .where(eq(killRequest.storyId, storyId));
  return row ?? null;
}

export async function insertKillRequest(tx: Connection, row: typeof killRequest.$inferInsert): Promise<void> {
  await tx.insert(killRequest).values(row);
}

/** Ends the request: it was confirmed, or the story is spared. The history keeps that it was made. */
export async function removeKillRequest(tx: Connection, storyId: string): Promise<void> {
  await tx.delete(killRequest).where(eq(killRequest.storyId, storyId));
}

const lookColumns = {
  id: secondLook.id,
  storyId: secondLook.storyId,
  headline: story.headline,
  beforeId: secondLook.beforeId,
  versionId: secondLook.versionId,
  fixedBy: secondLook.fixedBy,
  fixedByName: person.name,
  fixedAt: secondLook.fixedAt,
  dueAt: secondLook.dueAt,
};

/** A quick fix that nobody else has looked at yet. */
export type SecondLookRow = Pick<
  typeof secondLook.$inferSelect,
  Exclude<keyof typeof lookColumns, 'headline' | 'fixedByName'>
> & { headline: string; fixedByName: string };

/** Stories whose readers could still have the fix; nobody has to look at one that was killed. */
const ONCE_PUBLISHED: PublicState[] = ['live', 'withdrawn'];

/** The fixes of this story that wait for a second pair of eyes, oldest first. */
export async function openLooksOf(connection: Connection, storyId: string): Promise<SecondLookRow[]> {
  return openLooks(connection, eq(secondLook.storyId, storyId));
}

/** All that wait in stories that somebody may see, soonest due first. */
export async function listOpenLooks(connection: Connection, reader: StoryReader): Promise<SecondLookRow[]> {
  return openLooks(connection, isSeenBy(connection, reader));
}

/** What nobody has looked at in time, and nobody was told of. */
export async function untoldLooks(connection: Connection, now: Date): Promise<SecondLookRow[]> {
  return openLooks(connection, and(isNull(secondLook.toldAt), lte(secondLook.dueAt, now)));
}

export async function insertSecondLook(tx: Connection, row: typeof secondLook.$inferInsert): Promise<void> {
  await tx.insert(secondLook).values(row);
}

/** Writes down that this person has looked at all fixes of the story that others have made. */
export async function finishLooks(
  tx: Connection,
  { storyId, personId, now }: { storyId: string; personId: string; now: Date },
): Promise<void> {
  const ofOthers = and(
    eq(secondLook.storyId, storyId),
    ne(secondLook.fixedBy, personId),
    isNull(secondLook.doneAt),
  );
  await tx.update(secondLook).set({ doneBy: personId, doneAt: now }).where(ofOthers);
}

/** Compare and set: says that somebody was told that nobody looked; false when that was done, or somebody has looked. */
export async function claimUntoldLook(
  tx: Connection,
  { id, now }: { id: string; now: Date },
): Promise<boolean> {
  const claimed = await tx
    .update(secondLook)
    .set({ toldAt: now })
    .where(and(eq(secondLook.id, id), isNull(secondLook.toldAt), isNull(secondLook.doneAt)))
    .returning({ id: secondLook.id });
  return claimed.length === 1;
}

function openLooks(connection: Connection, which?: SQL): Promise<SecondLookRow[]> {
  return connection
    .select(lookColumns)
    .from(secondLook)
    .innerJoin(story, eq(story.id, secondLook.storyId))
    .innerJoin(person, eq(person.id, secondLook.fixedBy))
    .where(and(isNull(secondLook.doneAt), inArray(story.publicState, ONCE_PUBLISHED), which))
    .orderBy(asc(secondLook.dueAt), asc(secondLook.id));
}
