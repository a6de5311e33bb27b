import * as Y from 'yjs';
import { idOf } from './attributes';
import { type StandingBlock, standingBlocks } from './restore-text/standing-blocks';
import { blockText } from './to-text';
import { livePartsOf } from './write-live/parts';
import { writePlainWords } from './write-live/write-words';

/** A paragraph or heading of a story whose words can be put right one by one. */
export interface FixableBlock {
  blockId: string;
  words: string;
}

/** The blocks whose words can be fixed, in the order of the story. One that holds a note to colleagues is none. */
export function fixableBlocks(doc: Y.Doc): FixableBlock[] {
  return standingBlocks(doc).flatMap((standing) => {
    const blockId = idOf(standing.block);
    return blockId !== null && isFixable(standing) ? { blockId, words: blockText(standing.block) } : [];
  });
}

/**
 * Makes one block of a live document say these words, and touches no more of it than has changed; what comes in is set
 * as what stands before it. False when there is no such block, or it cannot be fixed so; nothing is changed then.
 */
export function fixWords(doc: Y.Doc, { blockId, words }: FixableBlock): boolean {
  const standing = standingBlocks(doc).find(({ block }) => idOf(block) === blockId);
  if (!standing || !isFixable(standing)) return false;
  const [texts] = livePartsOf(standing.element);
  if (!Array.isArray(texts)) return false;
  doc.transact(() => writePlainWords(texts, words));
  return true;
}

const FIXABLE = ['paragraph', 'heading'];

function isFixable({ element, block, readable }: StandingBlock): boolean {
  if (!FIXABLE.includes(block.type) || block !== readable) return false;
  const parts = livePartsOf(element);
  return parts.length === 1 && parts.every(isWords);
}

function isWords(part: Y.XmlElement | Y.XmlText[]): boolean {
  return Array.isArray(part) && part.every((text) => text instanceof Y.XmlText);
}
