import * as Y from 'yjs';
import { type Copy, SCHEMA_VERSION } from '@/content/document';
import { copyFromYjs, copyToYjs } from '@/content/yjs';
import type { Connection, Database } from '@/db/client';
import { replaceWorkingPosts } from '@/db/queries/post-use';
import { lockStory } from '@/db/queries/story';
import { indexStories } from '@/db/queries/story-index';
import { addWork } from '@/db/queries/work-since';
import {
  deleteUpdates,
  epochOf,
  insertWorkingCopy,
  mergedDocument,
  type PendingUpdate,
  pendingUpdates,
  updateHeadline,
  updateWorkingCopy,
} from '@/db/queries/working-copy';
import { boardText } from './board-text';
import { postsIn } from './posts-in';
import { applyAndCount } from './work-in';

/** A working copy as the database has it: what was merged, and everything that was typed since. */
export type LoadedCopy =
  | {
      ok: true;
      copy: Copy;
      state: Uint8Array;
      epoch: string;
      lastSequence: number | null;
      lastChange: number;
    }
  | { ok: false; problems: string[] };

/**
 * What was merged, whether the board has to show another headline, and how long the document was before and is now;
 * nothing of that when there was nothing to merge.
 */
export type Compaction =
  | { ok: true; merged: number; hasNewHeadline?: boolean; bytes?: { before: number; now: number } }
  | { ok: false; problems: string[] };

/** A working copy as a document of its own. */
export interface OpenedDocument {
  doc: Y.Doc;
  /** How many changes were typed since it was merged last, and how long it was then. */
  updates: number;
  mergedBytes: number;
  lastSequence: number | null;
  /** The number of the last change in it. */
  lastChange: number;
  epoch: string;
}

/** Gives a new story its live document. Once per story, in the transaction that creates it. */
export async function seedWorkingCopy(
  tx: Connection,
  { storyId, copy, now }: { storyId: string; copy: Copy; now: Date },
): Promise<void> {
  await insertWorkingCopy(tx, {
    storyId,
    state: copyToYjs(copy),
    copy,
    schemaVersion: SCHEMA_VERSION,
    updatedAt: now,
  });
  await replaceWorkingPosts(tx, { storyId, postIds: await postsIn(tx, copy) });
}

/** The text of a story as of now, from the database alone: no process has to be asked, whoever types where. */
export async function loadWorkingCopy(connection: Connection, storyId: string): Promise<LoadedCopy> {
  const found = await openWorkingDocument(connection, storyId);
  if (!found) return { ok: false, problems: ['This story has no text.'] };
  const read = copyFromYjs(found.doc);
  const state = Y.encodeStateAsUpdate(found.doc);
  found.doc.destroy();
  const { lastSequence, lastChange, epoch } = found;
  return read.ok ? { ok: true, copy: read.copy, state, epoch, lastSequence, lastChange } : read;
}

/** The text of a story as one update of its live document, to open it from; null when the story has none. */
export async function workingState(
  connection: Connection,
  storyId: string,
): Promise<{ state: Uint8Array; epoch: string } | null> {
  const found = await openWorkingDocument(connection, storyId);
  if (!found) return null;
  const state = Y.encodeStateAsUpdate(found.doc);
  found.doc.destroy();
  return { state, epoch: found.epoch };
}

/** A working copy as a document of its own, or null when the story has none. */
export async function openWorkingDocument(
  connection: Connection,
  storyId: string,
): Promise<OpenedDocument | null> {
  const epoch = await epochOf(connection, storyId);
  // In this order: a merge in between then shows twice, which a live document does not mind, instead of not at all.
  const updates = await pendingUpdates(connection, storyId);
  const merged = await mergedDocument(connection, storyId);
  if (!merged) return null;
  // Changes to the document that was there before belong to no other one.
  if (merged.epoch !== epoch) return openWorkingDocument(connection, storyId);
  const last = updates.at(-1);
  return {
    doc: documentOf(merged.state, updates),
    updates: updates.length,
    mergedBytes: merged.state.length,
    lastSequence: last?.sequence ?? null,
    lastChange: Math.max(last?.number ?? 0, merged.merged),
    epoch,
  };
}

/**
 * Merges what was typed into the working copy, and brings what the board shows up to date. Reads nothing but the
 * database, so any process may do it at any time. A document that is not valid stays as it is, with every change kept.
 */
export async function compactWorkingCopy(
  database: Database,
  storyId: string,
  now: Date,
): Promise<Compaction> {
  return database.inTransaction(async (tx) => {
    // Whoever types holds the story; with the lock none is in the middle of storing, so no change can slip by below.
    await lockStory(tx, storyId);
    return compactWithin(tx, { storyId, now });
  });
}

/**
 * As `compactWorkingCopy`, as part of a larger transaction, which has locked the story. Who did what is counted here and
 * nowhere else, so that each change is counted once.
 */
export async function compactWithin(
  tx: Connection,
  { storyId, now }: { storyId: string; now: Date },
): Promise<Compaction> {
  const updates = await pendingUpdates(tx, storyId);
  const lastSequence = updates.at(-1)?.sequence;
  const before = lastSequence === undefined ? null : await mergedDocument(tx, storyId);
  if (lastSequence === undefined || !before) return { ok: true, merged: 0 };
  const doc = documentOf(before.state, []);
  const work = applyAndCount(doc, updates);
  const read = copyFromYjs(doc);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  if (!read.ok) return read;
  const { copy } = read;
  await updateWorkingCopy(tx, { storyId, state, copy, schemaVersion: SCHEMA_VERSION, updatedAt: now });
  await deleteUpdates(tx, storyId, lastSequence);
  const { headline, texts } = boardText(copy);
  const hasNewHeadline = await updateHeadline(tx, { storyId, headline, updatedAt: now });
  await indexStories(tx, [{ storyId, texts }]);
  await replaceWorkingPosts(tx, { storyId, postIds: await postsIn(tx, copy) });
  await addWork(
    tx,
    work.map((done) => ({ ...done, storyId })),
  );
  return {
    ok: true,
    merged: updates.length,
    hasNewHeadline,
    bytes: { before: before.state.length, now: state.length },
  };
}

function documentOf(state: Uint8Array, updates: PendingUpdate[]): Y.Doc {
  // Nobody meets it, and a name of its own would be drawn from the system letter by letter.
  const doc = new Y.Doc({ guid: '' });
  doc.transact(() => {
    Y.applyUpdate(doc, state);
    for (const { update } of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}
