import { and, asc, eq, lte } from 'drizzle-orm';
import type { Copy } from '@/content/document';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { Connection } from '../client';
import { lockRows } from '../dialect';
import { story, storyUpdate, workingCopy } from '../schema';
import { notePhotoUses, WORKING_COPY } from './photo-use';

/** A working copy as it was merged last. */
export interface MergedCopy {
  storyId: string;
  state: Uint8Array;
  copy: Copy;
  schemaVersion: number;
  updatedAt: Date;
}

/** One change that was typed and is not merged yet. */
export interface PendingUpdate {
  sequence: number;
  update: Uint8Array;
}

/** Adds the working copy of a new story. Throws when the story has one: a second seed would double every word. */
export async function insertWorkingCopy(tx: Connection, row: MergedCopy): Promise<void> {
  await tx.insert(workingCopy).values({ ...row, state: Buffer.from(row.state) });
  await notePhotoUses(tx, { ...row, versionId: WORKING_COPY });
}

/** The merged document of a story, or null. */
export async function mergedState(connection: Connection, storyId: string): Promise<Uint8Array | null> {
  const [row] = await connection
    .select({ state: workingCopy.state })
    .from(workingCopy)
    .where(eq(workingCopy.storyId, storyId));
  return row ? row.state : null;
}

/** The changes that are not merged yet, in the order in which they were stored. */
export async function pendingUpdates(connection: Connection, storyId: string): Promise<PendingUpdate[]> {
  return connection
    .select({ sequence: storyUpdate.sequence, update: storyUpdate.update })
    .from(storyUpdate)
    .where(eq(storyUpdate.storyId, storyId))
    .orderBy(asc(storyUpdate.sequence));
}

/** The stories of which changes are not merged yet. */
export async function storiesWithPendingUpdates(connection: Connection): Promise<string[]> {
  const rows = await connection.selectDistinct({ storyId: storyUpdate.storyId }).from(storyUpdate);
  return rows.map((row) => row.storyId);
}

/** Where a story stands; nobody moves it before the transaction ends, while others may hold it in the same way. */
export async function holdStory(
  tx: Connection,
  storyId: string,
): Promise<{ workingState: WorkingState; publicState: PublicState } | null> {
  const columns = { workingState: story.workingState, publicState: story.publicState };
  const [row] = await lockRows(tx.select(columns).from(story).where(eq(story.id, storyId)), 'share');
  return row ?? null;
}

/** Stores one change of a story's live document. The transaction must hold the story. */
export async function insertUpdate(
  tx: Connection,
  row: { storyId: string; personId: string; update: Uint8Array; at: Date },
): Promise<void> {
  await tx.insert(storyUpdate).values({ ...row, update: Buffer.from(row.update) });
}

/** Replaces the merged document. The story must be locked, so that no change is stored meanwhile. */
export async function updateWorkingCopy(tx: Connection, { storyId, ...row }: MergedCopy): Promise<void> {
  await tx
    .update(workingCopy)
    .set({ ...row, state: Buffer.from(row.state) })
    .where(eq(workingCopy.storyId, storyId));
  await notePhotoUses(tx, { storyId, versionId: WORKING_COPY, copy: row.copy });
}

/** Forgets the changes up to this one, once the merged document holds them. The story must be locked. */
export async function deleteUpdates(tx: Connection, storyId: string, lastSequence: number): Promise<void> {
  await tx
    .delete(storyUpdate)
    .where(and(eq(storyUpdate.storyId, storyId), lte(storyUpdate.sequence, lastSequence)));
}

/** Writes what the board shows and searches of a working copy. */
export async function updateStoryText(
  tx: Connection,
  { storyId, ...text }: { storyId: string; headline: string; searchText: string; updatedAt: Date },
): Promise<void> {
  await tx.update(story).set(text).where(eq(story.id, storyId));
}
