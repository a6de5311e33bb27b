import type * as Y from 'yjs';
import { idOf } from '../attributes';
import type { Copy, DocNode } from '../document';
import { BodyWalk } from './body-walk';
import { carryNotes } from './carry-notes';
import type { Restored } from './restore-copy';
import { isSameBlock, type StandingBlock, standingBlocks } from './standing-blocks';

/** The block of a version that has this id; null when none has. */
export function blockOfVersion({ body }: Copy, blockId: string): DocNode | null {
  return body.content?.find((block) => idOf(block) === blockId) ?? null;
}

/**
 * Makes one block of a live document say what it says in a version, where it stands now; its notes all stay. When it is
 * gone it is put back behind the nearest block that stood above it in the version, else before the nearest that stood
 * below it, else at the end. Null when it says so already.
 */
export function restoreBlock(
  doc: Y.Doc,
  { version, block, newId }: { version: Copy; block: DocNode; newId: () => string },
): Restored | null {
  const standing = standingBlocks(doc);
  const present = withId(standing, idOf(block));
  if (present && isSameBlock(present.readable, block)) return null;
  return doc.transact(() => {
    const walk = new BodyWalk(doc, standing, newId);
    if (present) {
      const carried = carryNotes(present.block, block);
      walk.change(present, carried.block, carried.apart);
    } else {
      const above = neighbourAbove(standing, version, block);
      if (above) walk.passBy(above);
      walk.insert(block, []);
    }
    return { notesApart: walk.notesApart };
  });
}

/** Behind which block it belongs; null for the top of the body. */
function neighbourAbove(
  standing: readonly StandingBlock[],
  { body }: Copy,
  block: DocNode,
): StandingBlock | null {
  const blocks = body.content ?? [];
  const own = blocks.indexOf(block);
  const find = (each: DocNode) => withId(standing, idOf(each)) ?? [];
  const [above] = blocks.slice(0, own).toReversed().flatMap(find);
  if (above) return above;
  const [below] = blocks.slice(own + 1).flatMap(find);
  const before = below ? standing.indexOf(below) : standing.length;
  return standing[before - 1] ?? null;
}

function withId(standing: readonly StandingBlock[], id: string | null): StandingBlock | undefined {
  return id === null ? undefined : standing.find(({ block }) => idOf(block) === id);
}
