import { and, asc, desc, eq, gt, inArray, lt, lte, max, sql } from 'drizzle-orm';
import type { Copy } from '@/content/document';
import { epochName } from '@/content/epoch';
import type { Connection } from '../client';
import { lockRows } from '../dialect';
import { story, storyUpdate, workingCopy } from '../schema';
import { rowsOfStory } from '../together';
import { notePhotoUses, WORKING_COPY } from './photo-use';

/** A working copy as it was merged last. */
export interface MergedCopy {
  storyId: string;
  state: Uint8Array;
  copy: Copy;
  schemaVersion: number;
  updatedAt: Date;
}

/** A live document as it was merged last, with the epoch to which it belongs. */
export interface MergedDocument {
  state: Uint8Array;
  /** The number of the last change in it. */
  merged: number;
  epoch: string;
  updatedAt: Date;
}

/** How long a text is as JSON. */
export function textBytesOf(copy: Copy): number {
  return Buffer.byteLength(JSON.stringify(copy));
}

/** One change that was typed and is not merged yet. */
export interface PendingUpdate {
  sequence: number;
  /** Its place among the changes of its story, from 1. */
  number: number;
  update: Uint8Array;
  personId: string;
  at: Date;
}

/** Adds the working copy of a new story. Throws when the story has one: a second seed would double every word. */
export async function insertWorkingCopy(tx: Connection, row: MergedCopy): Promise<void> {
  await tx.insert(workingCopy).values(stored(row));
  await notePhotoUses(tx, { ...row, versionId: WORKING_COPY });
}

/** The merged document of a story, or null. */
export async function mergedDocument(
  connection: Connection,
  storyId: string,
): Promise<MergedDocument | null> {
  const [row] = await merged(connection, storyId);
  return row
    ? { state: row.state, merged: row.merged, updatedAt: row.updatedAt, epoch: epochName(row) }
    : null;
}

/** The epoch of a story's live document, or null when the story has none. */
export async function epochOf(connection: Connection, storyId: string): Promise<string | null> {
  const [row] = await epoch(connection, storyId);
  return row ? epochName(row) : null;
}

const EPOCH = { restored: workingCopy.restored, rewritten: workingCopy.rewritten };

type Epoch = Pick<typeof workingCopy.$inferSelect, keyof typeof EPOCH>;

const epoch = rowsOfStory<Epoch>((connection, isOfStories) =>
  connection
    .select({ storyId: workingCopy.storyId, ...EPOCH })
    .from(workingCopy)
    .where(isOfStories(workingCopy.storyId)),
);

const merged = rowsOfStory<Omit<MergedDocument, 'epoch'> & Epoch>((connection, isOfStories) => {
  const { storyId, state, merged, updatedAt } = workingCopy;
  return connection
    .select({ storyId, state, merged, updatedAt, ...EPOCH })
    .from(workingCopy)
    .where(isOfStories(storyId));
});

/** The changes that are not merged yet, in the order in which they were stored. */
export async function pendingUpdates(connection: Connection, storyId: string): Promise<PendingUpdate[]> {
  return waiting(connection, storyId);
}

const waiting = rowsOfStory<PendingUpdate>((connection, isOfStories) =>
  connection
    .select({ storyId: storyUpdate.storyId, ...pending })
    .from(storyUpdate)
    .where(isOfStories(storyUpdate.storyId))
    .orderBy(asc(storyUpdate.sequence)),
);

/** As `pendingUpdates`, only what came after the change of this number. */
export async function pendingUpdatesAfter(
  connection: Connection,
  storyId: string,
  number: number,
): Promise<PendingUpdate[]> {
  return connection
    .select(pending)
    .from(storyUpdate)
    .where(and(eq(storyUpdate.storyId, storyId), gt(storyUpdate.number, number)))
    .orderBy(asc(storyUpdate.sequence));
}

const pending = {
  sequence: storyUpdate.sequence,
  number: storyUpdate.number,
  update: storyUpdate.update,
  personId: storyUpdate.personId,
  at: storyUpdate.at,
};

/** The number of the last change of each of these stories, merged or not. */
export async function lastChanges(
  connection: Connection,
  storyIds: readonly string[],
): Promise<Map<string, number>> {
  if (storyIds.length === 0) return new Map();
  // In this order: a change that is merged in between is found twice instead of not at all.
  const waiting = await connection
    .select({ storyId: storyUpdate.storyId, number: max(storyUpdate.number) })
    .from(storyUpdate)
    .where(inArray(storyUpdate.storyId, [...storyIds]))
    .groupBy(storyUpdate.storyId);
  const merged = await connection
    .select({ storyId: workingCopy.storyId, number: workingCopy.merged })
    .from(workingCopy)
    .where(inArray(workingCopy.storyId, [...storyIds]));
  const last = new Map(merged.map(({ storyId, number }) => [storyId, number]));
  for (const { storyId, number } of waiting) {
    last.set(storyId, Math.max(number ?? 0, last.get(storyId) ?? 0));
  }
  return last;
}

/** The stories of which changes that were stored before this moment are not merged yet. */
export async function storiesWithPendingUpdates(connection: Connection, before: Date): Promise<string[]> {
  const rows = await connection
    .selectDistinct({ storyId: storyUpdate.storyId })
    .from(storyUpdate)
    .where(lt(storyUpdate.at, before));
  return rows.map((row) => row.storyId);
}

/**
 * Where a story stands. Nobody moves it before the transaction ends, and nobody else stores a change of it: the changes
 * of one story come one after the other, whichever instances they are typed on.
 */
export async function holdStory(
  tx: Connection,
  storyId: string,
): Promise<Pick<typeof story.$inferSelect, 'id' | 'workingState' | 'publicState' | 'sealedAt'> | null> {
  const { id, workingState, publicState, sealedAt } = story;
  const columns = { id, workingState, publicState, sealedAt };
  const [row] = await lockRows(tx.select(columns).from(story).where(eq(story.id, storyId)), 'no key update');
  return row ?? null;
}

interface TypedRow {
  storyId: string;
  personId: string;
  update: Uint8Array;
  at: Date;
}

/** The number of the last change of a story, merged or not; 0 before the first. */
export async function lastChange(connection: Connection, storyId: string): Promise<number> {
  // One look at an index, because it is asked with every key press.
  const [waiting] = await connection
    .select({ number: storyUpdate.number })
    .from(storyUpdate)
    .where(eq(storyUpdate.storyId, storyId))
    .orderBy(desc(storyUpdate.sequence))
    .limit(1);
  if (waiting) return waiting.number;
  const [merged] = await connection
    .select({ number: workingCopy.merged })
    .from(workingCopy)
    .where(eq(workingCopy.storyId, storyId));
  return merged?.number ?? 0;
}

/** Stores one change of a story's live document as the next one. The transaction must hold the story. */
export async function insertUpdate(tx: Connection, row: TypedRow): Promise<void> {
  await insertUpdateAs(tx, (await lastChange(tx, row.storyId)) + 1, row);
}

/** As `insertUpdate`, by who has looked which number is the next. */
export async function insertUpdateAs(tx: Connection, number: number, row: TypedRow): Promise<void> {
  await tx.insert(storyUpdate).values({ ...row, number, update: Buffer.from(row.update) });
}

/** Replaces the merged document. The story must be locked, so that no change is stored meanwhile. */
export async function updateWorkingCopy(tx: Connection, { storyId, ...row }: MergedCopy): Promise<void> {
  await tx.update(workingCopy).set(stored(row)).where(eq(workingCopy.storyId, storyId));
  await notePhotoUses(tx, { storyId, versionId: WORKING_COPY, copy: row.copy });
}

/** Which documents have outgrown their text: how many times as long they are, and from how many bytes on that matters. */
export interface Outgrown {
  times: number;
  fromBytes: number;
  /** Nobody has typed into them since. */
  restedSince: Date;
}

/** Stories whose merged document is, at first sight, many times as long as its text. */
export async function outgrownStories(
  connection: Connection,
  { times, fromBytes, restedSince }: Outgrown,
): Promise<string[]> {
  // Both databases know how long a value is without reading it.
  const bytes = sql<number>`length(${workingCopy.state})`;
  const rows = await connection
    .select({ storyId: workingCopy.storyId })
    .from(workingCopy)
    .where(
      and(
        gt(bytes, fromBytes),
        gt(bytes, sql`${times} * ${workingCopy.textBytes}`),
        lt(workingCopy.updatedAt, restedSince),
      ),
    );
  return rows.map((row) => row.storyId);
}

/** Puts a new document with the same text in the place of the merged one, in an epoch of its own. The story must be locked. */
export async function putRewritten(
  tx: Connection,
  { storyId, state, textBytes }: { storyId: string; state: Uint8Array; textBytes: number },
): Promise<void> {
  const rewritten = sql`${workingCopy.rewritten} + 1`;
  await tx
    .update(workingCopy)
    .set({ state: Buffer.from(state), textBytes, rewritten })
    .where(eq(workingCopy.storyId, storyId));
}

/** Notes how long the text of a document is. */
export async function noteTextBytes(
  tx: Connection,
  { storyId, textBytes }: { storyId: string; textBytes: number },
): Promise<void> {
  await tx.update(workingCopy).set({ textBytes }).where(eq(workingCopy.storyId, storyId));
}

/** Forgets the changes up to this one, once the merged document holds them, and notes which. The story must be locked. */
export async function deleteUpdates(tx: Connection, storyId: string, lastSequence: number): Promise<void> {
  const deleted = await tx
    .delete(storyUpdate)
    .where(and(eq(storyUpdate.storyId, storyId), lte(storyUpdate.sequence, lastSequence)))
    .returning({ number: storyUpdate.number });
  if (deleted.length === 0) return;
  const merged = Math.max(...deleted.map(({ number }) => number));
  await tx.update(workingCopy).set({ merged }).where(eq(workingCopy.storyId, storyId));
}

/** Writes what the board shows of a working copy, and says whether the headline is another one now. */
export async function updateHeadline(
  tx: Connection,
  { storyId, headline, updatedAt }: { storyId: string; headline: string; updatedAt: Date },
): Promise<boolean> {
  const [before] = await tx.select({ headline: story.headline }).from(story).where(eq(story.id, storyId));
  await tx.update(story).set({ headline, updatedAt }).where(eq(story.id, storyId));
  return before?.headline !== headline;
}

function stored<Row extends { state: Uint8Array; copy: Copy }>(row: Row) {
  return { ...row, state: Buffer.from(row.state), textBytes: textBytesOf(row.copy) };
}
