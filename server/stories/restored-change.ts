import * as Y from 'yjs';
import { blockName } from '@/content/block-name';
import { type Copy, isSameCopy, parseCopy } from '@/content/document';
import { withoutNotes } from '@/content/notes';
import { blockOfVersion, restoreBlock } from '@/content/restore-text/restore-block';
import { type Restored, restoreCopy } from '@/content/restore-text/restore-copy';
import { blockText } from '@/content/to-text';
import { copyFromYjs } from '@/content/yjs';
import type { VersionRow } from '@/db/queries/version';
import type { RestoredBlock } from '@/db/shapes';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { newId } from '../ids';

/** What makes the live document of a story say what a version says. */
export interface RestoredChange extends Restored {
  update: Uint8Array;
  /** The text as it then is, without notes. */
  copy: Copy;
  /** The one block that it is about; null when it is about all of the text. */
  block: RestoredBlock | null;
}

/**
 * Works out the change that brings text of a version back into this document, which must be readable and is changed by
 * it. Refuses a version that cannot be read, a block that it does not have, and text that reads so already.
 */
export function restoredChange(
  doc: Y.Doc,
  { version, blockId }: { version: VersionRow; blockId: string | null },
): Outcome<RestoredChange> {
  const { number } = version;
  const parsed = parseCopy(version.copy);
  if (!parsed.ok) return refuse('unavailable', `The text of version ${number} is damaged; tell an admin.`);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const restored =
    blockId === null
      ? restoreAll(doc, parsed.copy, number)
      : restoreOne(doc, parsed.copy, { number, blockId });
  if (!restored.ok) return restored;
  const copy = readableCopy(doc);
  if (blockId === null && !isSameText(copy, parsed.copy))
    throw new Error(`The text does not read as in version ${version.id} after its restore`);
  return grant({ ...restored.value, update: Y.mergeUpdates(updates), copy });
}

type Part = Omit<RestoredChange, 'update' | 'copy'>;

function restoreAll(doc: Y.Doc, version: Copy, number: number): Outcome<Part> {
  if (isSameText(readableCopy(doc), version))
    return refuse('conflict', `The text reads as in version ${number} already. Nothing was changed.`);
  return grant({ ...restoreCopy(doc, version, newId), block: null });
}

function restoreOne(
  doc: Y.Doc,
  version: Copy,
  { number, blockId }: { number: number; blockId: string },
): Outcome<Part> {
  const block = blockOfVersion(version, blockId);
  if (!block) return refuse('not_found', `Version ${number} has no such block.`);
  const restored = restoreBlock(doc, { version, block, newId });
  if (!restored)
    return refuse('conflict', `This block reads as in version ${number} already. Nothing was changed.`);
  return grant({
    ...restored,
    block: { id: blockId, words: firstWords(blockText(block)) || blockName(block) },
  });
}

/** As long as a line of the history needs it. */
const LONGEST = 60;

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}

function readableCopy(doc: Y.Doc): Copy {
  const read = copyFromYjs(doc);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return withoutNotes(read.copy);
}

// Which format they were written in tells nothing about what they say.
function isSameText(a: Copy, b: Copy): boolean {
  return isSameCopy({ ...a, schemaVersion: b.schemaVersion }, b);
}
