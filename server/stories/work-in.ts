import type * as Y from 'yjs';
import type { Work } from '@/db/queries/work-since';
import { applyInTurns, type Typed } from './turns-in';
import { wordsDone } from './words-done';

/**
 * Applies updates to a document, and tells who added and removed how many words by them. Everybody who changed anything
 * is named, if only with no words: for bold letters, a note to colleagues, a block that was moved. Where two took turns
 * in one place each is counted for their own.
 */
export function applyAndCount(doc: Y.Doc, updates: readonly Typed[]): Omit<Work, 'storyId'>[] {
  const turns = applyInTurns(doc, updates);
  // Of each person the last time.
  const people = new Map(updates.map(({ personId, at }) => [personId, at]));
  return [...people].map(([personId, at]) => {
    const { added, removed } = wordsDone(turns.filter((turn) => turn.personId === personId));
    return { personId, wordsAdded: added, wordsRemoved: removed, changedDetails: false, at };
  });
}
