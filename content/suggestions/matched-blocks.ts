import type { Node } from '@tiptap/pm/model';
import { idOf } from '../attributes';

/** A block before a change and after it; one of them alone was taken out, or is new. */
export interface MatchedBlock {
  was: Node | null;
  is: Node | null;
  /** Where it stands after the change; of one that was taken out, where it would stand. */
  position: number;
}

/** The blocks that a change has touched, in their order, each with what became of it. The others are the same objects. */
export function matchedBlocks(before: Node, after: Node): MatchedBlock[] {
  const [old, now] = [before.children, after.children];
  const start = countSame(old, now);
  const end = countSame(old.slice(start).reverse(), now.slice(start).reverse());
  const position = now.slice(0, start).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return paired(old.slice(start, old.length - end), now.slice(start, now.length - end), position);
}

function countSame(old: readonly Node[], now: readonly Node[]): number {
  const differs = old.findIndex((node, place) => node !== now[place]);
  return differs < 0 ? Math.min(old.length, now.length) : differs;
}

function paired(old: readonly Node[], now: readonly Node[], start: number): MatchedBlock[] {
  const partners = partnersOf(old, now);
  const matched: MatchedBlock[] = [];
  let [next, position] = [0, start];
  for (const [place, is] of now.entries()) {
    const partner = partners.get(place);
    while (partner !== undefined && next < partner)
      matched.push({ was: old[next++] ?? null, is: null, position });
    matched.push({ was: partner === undefined ? null : (old[partner] ?? null), is, position });
    if (partner !== undefined) next = partner + 1;
    position += is.nodeSize;
  }
  for (const was of old.slice(next)) matched.push({ was, is: null, position });
  return matched;
}

/** For places after the change, the place before it. What was moved to the other side of the rest has none. */
function partnersOf(old: readonly Node[], now: readonly Node[]): Map<number, number> {
  const isOneForOne = old.length === now.length && now.every((block, place) => isSameOne(old[place], block));
  if (isOneForOne) return new Map(now.map((_, place) => [place, place]));
  const places = new Map(keysOf(old).map((key, place) => [key, place]));
  const found: [number, number][] = keysOf(now).flatMap((key, place) => {
    const at = places.get(key);
    return at === undefined ? [] : [[place, at]];
  });
  return new Map(longestInOrder(found));
}

/** A block that has none yet gets an id when it is changed for the first time. */
function isSameOne(was: Node | undefined, is: Node): boolean {
  return was !== undefined && (idOf(was) === idOf(is) || (idOf(was) === null && was.type === is.type));
}

/** By its id; what has none, as the lines of a headline, by how many of its kind without one stand before it. */
function keysOf(blocks: readonly Node[]): string[] {
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    const id = idOf(block);
    if (id !== null) return `id ${id}`;
    const count = counts.get(block.type.name) ?? 0;
    counts.set(block.type.name, count + 1);
    return `${block.type.name} ${count}`;
  });
}

function longestInOrder(found: readonly [number, number][]): [number, number][] {
  const piles: [number, number][] = [];
  const before = new Map<[number, number], [number, number] | undefined>();
  for (const one of found) {
    let low = piles.findIndex((top) => top[1] >= one[1]);
    if (low < 0) low = piles.length;
    before.set(one, piles[low - 1]);
    piles[low] = one;
  }
  const longest: [number, number][] = [];
  for (let one = piles.at(-1); one; one = before.get(one)) longest.push(one);
  return longest.reverse();
}
