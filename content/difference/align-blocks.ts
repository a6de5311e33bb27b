import { diffArrays } from 'diff';
import { idOf } from '../attributes';
import { canonicalJson } from '../canonical';
import type { DocNode } from '../document';
import { plainText } from '../inline';

/** A block of one side beside what it is on the other; places count from 0. */
export interface Aligned {
  before: { block: DocNode; place: number } | null;
  after: { block: DocNode; place: number } | null;
  /** True when it stands elsewhere among the blocks that both sides have. */
  hasMoved: boolean;
}

/** Blocks that share at least this part of their words are one block, written anew. */
const LIKENESS = 0.5;
/** Comparing every lost block with every new one is worth it up to here. */
const MOST_PAIRS = 10_000;
/** Beyond it nobody could follow single moves; blocks are then told by their ids alone. */
const MOST_MOVES = 4_000;

/**
 * Finds for each block what it is on the other side: by its id, else by the same content, else by most of its words.
 * What comes out is in the order of `after`; what has gone stands where it stood.
 */
export function alignBlocks(before: readonly DocNode[], after: readonly DocNode[]): Aligned[] {
  const pairs = pairUp(before, after);
  const stayed = stayedAmong(after.flatMap((_, place) => pairs.get(place) ?? []));
  const gone = lostPlaces(before, pairs);
  const aligned: Aligned[] = [];
  const putGone = (upTo: number) => {
    for (let place = gone[0]; place !== undefined && place < upTo; place = gone[0]) {
      gone.shift();
      aligned.push({ before: at(before, place), after: null, hasMoved: false });
    }
  };
  after.forEach((block, place) => {
    const from = pairs.get(place);
    if (from !== undefined && stayed.has(from)) putGone(from);
    const hasMoved = from !== undefined && !stayed.has(from);
    aligned.push({ before: from === undefined ? null : at(before, from), after: { block, place }, hasMoved });
  });
  putGone(before.length);
  return aligned;
}

/** For each place of `after` the place in `before`. */
function pairUp(before: readonly DocNode[], after: readonly DocNode[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const match = (keyOf: (block: DocNode) => string | null) => {
    const places = placesByKey(before, lostPlaces(before, pairs), keyOf);
    after.forEach((block, place) => {
      const key = pairs.has(place) ? null : keyOf(block);
      const from = key === null ? undefined : places.get(key)?.shift();
      if (from !== undefined) pairs.set(place, from);
    });
  };
  match(idOf);
  match(contentOf);
  matchByWords(before, after, pairs);
  return pairs;
}

function placesByKey(
  blocks: readonly DocNode[],
  places: readonly number[],
  keyOf: (block: DocNode) => string | null,
): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  for (const place of places) {
    const block = blocks[place];
    const key = block ? keyOf(block) : null;
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), place]);
  }
  return byKey;
}

function matchByWords(before: readonly DocNode[], after: readonly DocNode[], pairs: Map<number, number>) {
  let lost = lostPlaces(before, pairs);
  const added = after.flatMap((block, place) => (pairs.has(place) ? [] : [{ block, place }]));
  if (lost.length * added.length > MOST_PAIRS) return;
  const words = new Map(lost.map((place) => [place, wordsOf(before[place])]));
  for (const { block, place } of added) {
    const own = wordsOf(block);
    const from = lost.find((each) => likeness(words.get(each) ?? own, own) >= LIKENESS);
    if (from === undefined || own.length === 0) continue;
    pairs.set(place, from);
    lost = lost.filter((each) => each !== from);
  }
}

function likeness(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of some) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (some.length + others.length);
}

/** Of places in their new order the most that are still in the old one. */
function stayedAmong(order: readonly number[]): Set<number> {
  const sorted = order.toSorted((a, b) => a - b);
  const changes = diffArrays(sorted, [...order], { maxEditLength: MOST_MOVES });
  if (!changes) return new Set(order);
  return new Set(changes.flatMap(({ added, removed, value }) => (added || removed ? [] : value)));
}

function lostPlaces(before: readonly DocNode[], pairs: ReadonlyMap<number, number>): number[] {
  const found = new Set(pairs.values());
  return before.flatMap((_, place) => (found.has(place) ? [] : [place]));
}

function at(blocks: readonly DocNode[], place: number): Aligned['before'] {
  const block = blocks[place];
  return block ? { block, place } : null;
}

/** All that a block says, whatever its id is, as one text to compare. */
export function contentOf({ attrs: { id: _, ...attrs } = {}, ...block }: DocNode): string {
  return canonicalJson({ ...block, attrs });
}

function wordsOf(block: DocNode | undefined): string[] {
  return plainText(block).split(/\s+/).filter(Boolean);
}
