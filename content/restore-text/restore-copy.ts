import type * as Y from 'yjs';
import { idOf } from '../attributes';
import { alignBlocks } from '../difference/align-blocks';
import type { Copy, DocNode } from '../document';
import { BodyWalk } from './body-walk';
import { carryNotes, notesIn } from './carry-notes';
import { isSameBlock, type StandingBlock, standingBlocks } from './standing-blocks';
import { changeLine } from './write-blocks';

/** What became of the notes to colleagues: so many found no place in a block and stand in lines of their own. */
export interface Restored {
  notesApart: number;
}

/**
 * Makes a live document say what a version says: headline, standfirst, body. Blocks that say it already are not touched,
 * so that nobody who types into one of them loses a letter; one that was changed is changed back where it stands. Notes,
 * which no version holds, all stay.
 */
export function restoreCopy(doc: Y.Doc, wanted: Copy, newId: () => string): Restored {
  return doc.transact(() => {
    changeLine(doc, 'headline', wanted.headline);
    changeLine(doc, 'standfirst', wanted.standfirst);
    return { notesApart: restoreBody(doc, wanted.body.content ?? [], newId) };
  });
}

function restoreBody(doc: Y.Doc, wanted: readonly DocNode[], newId: () => string): number {
  const standing = standingBlocks(doc);
  const { sources, staying } = pairUp(standing, wanted);
  const used = new Set(sources.values());
  const walk = new BodyWalk(doc, standing, newId);
  for (const block of standing) {
    // A line of nothing but notes is in no version, so it cannot have gone from one.
    const isNotes = block.readable === null && !used.has(block);
    if (!isNotes && !staying.has(block)) walk.drop(block, used.has(block) ? [] : notesIn(block.block));
  }
  walk.backToTheTop();
  for (const [place, block] of wanted.entries()) {
    const source = sources.get(place);
    const stays = source !== undefined && staying.has(source);
    if (stays && isSameBlock(source.readable, block)) {
      walk.passBy(source);
      continue;
    }
    const carried = source ? carryNotes(source.block, block) : { block, apart: [] };
    if (stays) walk.change(source, carried.block, carried.apart);
    else walk.insert(carried.block, carried.apart);
  }
  return walk.notesApart;
}

/** Which standing block becomes which wanted one, by its place, and which of them stay where they are. */
function pairUp(standing: readonly StandingBlock[], wanted: readonly DocNode[]) {
  const sources = new Map<number, StandingBlock>();
  const staying = new Set<StandingBlock>();
  const ids = new Set(wanted.map(idOf));
  // One that had words in the version and is left with its notes alone is that block still.
  const words = standing.filter(({ readable, block }) => readable !== null || ids.has(idOf(block)));
  const aligned = alignBlocks(
    words.map(({ readable, block }) => readable ?? block),
    wanted,
  );
  for (const { before, after, hasMoved } of aligned) {
    const source = before && words[before.place];
    if (!source || !after) continue;
    sources.set(after.place, source);
    if (!hasMoved) staying.add(source);
  }
  return { sources, staying };
}
