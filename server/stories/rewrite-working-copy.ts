import * as Y from 'yjs';
import { isSameCopy } from '@/content/document';
import { copyFromYjs, copyToYjs } from '@/content/yjs';
import type { Database } from '@/db/client';
import { nobodyHasOpen } from '@/db/queries/open-story';
import { lockStory } from '@/db/queries/story';
import {
  mergedDocument,
  noteTextBytes,
  pendingUpdates,
  putRewritten,
  textBytesOf,
} from '@/db/queries/working-copy';

/** What a live document may be, and how long nobody must have typed into it before it is rewritten. */
export const GROWTH = {
  /** A state this many times as long as its text is mostly names of characters that were taken out. */
  times: 4,
  /** Below this many bytes nobody is served by it. */
  fromBytes: 50_000,
  /** Milliseconds. Whoever has just left, or reloads the page, comes back to the same document. */
  rest: 600_000,
  /** From this many bytes on the log is told. */
  alarmBytes: 5_000_000,
} as const;

/** What was done to a document: it holds the same text in fewer bytes, or it is as it was. */
export type Rewriting = { isRewritten: true; before: number; now: number } | { isRewritten: false };

/**
 * Puts a fresh document with the same text in the place of one that consists mostly of what was taken out, in an epoch
 * of its own: whoever still holds the one before is turned away and keeps what they typed. Does nothing while changes
 * wait to be merged, when somebody typed after `restedSince` or has it open on any instance, and when the fresh one would
 * not say the very same.
 */
export async function rewriteWorkingCopy(
  database: Database,
  { storyId, restedSince }: { storyId: string; restedSince: Date },
): Promise<Rewriting> {
  return database.inTransaction(async (tx) => {
    await lockStory(tx, storyId);
    const merged = await mergedDocument(tx, storyId);
    const isResting = merged !== null && merged.updatedAt < restedSince;
    if (!(await nobodyHasOpen(tx, storyId))) return { isRewritten: false };
    if (!isResting || (await pendingUpdates(tx, storyId)).length > 0) return { isRewritten: false };
    const fresh = freshDocument(merged.state);
    if (!fresh) return { isRewritten: false };
    const { textBytes, state } = fresh;
    await noteTextBytes(tx, { storyId, textBytes });
    const before = merged.state.length;
    if (before <= GROWTH.fromBytes || before <= GROWTH.times * textBytes || before <= state.length)
      return { isRewritten: false };
    await putRewritten(tx, { storyId, state, textBytes });
    return { isRewritten: true, before, now: state.length };
  });
}

/** The same text in a document that has never been typed into; null when it cannot be read, or not be said the same. */
function freshDocument(state: Uint8Array): { state: Uint8Array; textBytes: number } | null {
  const read = readState(state);
  if (!read.ok) return null;
  const fresh = copyToYjs(read.copy);
  const again = readState(fresh);
  if (!again.ok || !isSameCopy(again.copy, read.copy)) return null;
  return { state: fresh, textBytes: textBytesOf(read.copy) };
}

function readState(state: Uint8Array): ReturnType<typeof copyFromYjs> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const read = copyFromYjs(doc);
  doc.destroy();
  return read;
}
