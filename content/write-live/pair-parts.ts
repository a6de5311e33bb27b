import type { Node } from '@tiptap/pm/model';
import { idOf } from '../attributes';
import type { DrawnNodes } from './drawn-nodes';
import type { EditorPart, LivePart } from './parts';
import { plainWords, wordsOf } from './words';

/** A part of the live document and what it is in the editor: one of them alone was taken out, or is new. */
export interface Pair {
  live: LivePart | null;
  shown: EditorPart | null;
}

/** Beyond this many possible pairs between two that are sure, they are paired by their order alone. */
const MOST_COMPARED = 2_500;

/**
 * Finds what became of each part: by its id where it has one, by being the same, and between those by what is most alike.
 * Writing a part into its counterpart keeps what colleagues type into it at the same moment; a part without one is
 * deleted with it. The pairs come in the order of the editor.
 */
export function pairParts(
  live: readonly LivePart[],
  shown: readonly EditorPart[],
  drawn: DrawnNodes,
): Pair[] {
  const pairs: Pair[] = [];
  let [nextLive, nextShown] = [0, 0];
  for (const sure of [...surePairs(live, shown, drawn), { live: live.length, shown: shown.length }]) {
    const between = [live.slice(nextLive, sure.live), shown.slice(nextShown, sure.shown)] as const;
    pairs.push(...pairAlike(...between, drawn));
    const [one, other] = [live[sure.live], shown[sure.shown]];
    if (one && other) pairs.push({ live: one, shown: other });
    [nextLive, nextShown] = [sure.live + 1, sure.shown + 1];
  }
  return pairs;
}

interface Places {
  live: number;
  shown: number;
}

/** The most pairs that are sure and still in order: what has been moved to the other side of them is written anew. */
function surePairs(live: readonly LivePart[], shown: readonly EditorPart[], drawn: DrawnNodes): Places[] {
  const places = new Map<unknown, number>();
  const note = (key: unknown, place: number) => key !== null && !places.has(key) && places.set(key, place);
  for (const [place, part] of shown.entries()) note(keyOf(part), place);
  const found = live.flatMap((part, place) => {
    if (Array.isArray(part)) return [];
    const node = drawn.nodeOf(part);
    const at = node ? places.get(keyOf(node)) : undefined;
    const other = at === undefined ? undefined : shown[at];
    if (node === null || at === undefined || !other || Array.isArray(other)) return [];
    return other.type === node.type ? [{ live: place, shown: at }] : [];
  });
  return longestInOrder(found);
}

// A block at the top of a story is known by its id; what has none, by being the very same.
function keyOf(part: EditorPart): unknown {
  return Array.isArray(part) ? null : (idOf(part) ?? part);
}

function longestInOrder(found: readonly Places[]): Places[] {
  const piles: Places[] = [];
  const before = new Map<Places, Places | undefined>();
  for (const one of found) {
    let low = piles.findIndex((top) => top.shown >= one.shown);
    if (low < 0) low = piles.length;
    before.set(one, piles[low - 1]);
    piles[low] = one;
  }
  const longest: Places[] = [];
  for (let one = piles.at(-1); one; one = before.get(one)) longest.push(one);
  return longest.reverse();
}

function pairAlike(live: readonly LivePart[], shown: readonly EditorPart[], drawn: DrawnNodes): Pair[] {
  const [height, width] = [live.length, shown.length];
  if (height === 0 || width === 0 || height * width > MOST_COMPARED) return inOrder(live, shown, drawn);
  const best = bestSums(live, shown, drawn);
  const pairs: Pair[] = [];
  let [down, across] = [0, 0];
  while (down < height || across < width) {
    const [one, other] = [live[down] ?? null, shown[across] ?? null];
    const alike = one && other ? likeness(one, other, drawn) : 0;
    const here = sumAt(best, down, across);
    if (alike > 0 && here === alike + sumAt(best, down + 1, across + 1)) {
      pairs.push({ live: one, shown: other });
      [down, across] = [down + 1, across + 1];
    } else if (one && (!other || here === sumAt(best, down + 1, across))) {
      pairs.push({ live: one, shown: null });
      down += 1;
    } else {
      pairs.push({ live: null, shown: other });
      across += 1;
    }
  }
  return pairs;
}

/** For each place on both sides the most likeness that pairs from there on can have. */
function bestSums(live: readonly LivePart[], shown: readonly EditorPart[], drawn: DrawnNodes): number[][] {
  const best = Array.from({ length: live.length + 1 }, () => new Array<number>(shown.length + 1).fill(0));
  for (let down = live.length - 1; down >= 0; down -= 1) {
    for (let across = shown.length - 1; across >= 0; across -= 1) {
      const [row, one, other] = [best[down], live[down], shown[across]];
      if (!row || !one || !other) continue;
      const alike = likeness(one, other, drawn);
      const both = alike > 0 ? alike + sumAt(best, down + 1, across + 1) : 0;
      row[across] = Math.max(both, sumAt(best, down + 1, across), sumAt(best, down, across + 1));
    }
  }
  return best;
}

function sumAt(best: readonly number[][], down: number, across: number): number {
  return best[down]?.[across] ?? 0;
}

function inOrder(live: readonly LivePart[], shown: readonly EditorPart[], drawn: DrawnNodes): Pair[] {
  return Array.from({ length: Math.max(live.length, shown.length) }, (_, place) => {
    const [one, other] = [live[place] ?? null, shown[place] ?? null];
    if (one && other && likeness(one, other, drawn) === 0)
      return [
        { live: one, shown: null },
        { live: null, shown: other },
      ];
    return [{ live: one, shown: other }];
  }).flat();
}

/** From 1 for what could be the same to 2 for what says the same; 0 for what can never be written into the other. */
function likeness(live: LivePart, shown: EditorPart, drawn: DrawnNodes): number {
  if (Array.isArray(live) || Array.isArray(shown))
    return Array.isArray(live) && Array.isArray(shown)
      ? 1 + inCommon(live.map(plainWords).join(''), wordsOf(shown))
      : 0;
  const node = drawn.nodeOf(live);
  if (!node || node.type !== shown.type || !mayBeOne(node, shown)) return 0;
  return 1 + inCommon(node.textContent, shown.textContent);
}

// Two that are called differently are two; one that has no name yet may have been given one just now.
function mayBeOne(live: Node, shown: Node): boolean {
  return idOf(live) === null || idOf(live) === idOf(shown);
}

/** How much of the longer of two texts their common beginning and end make, from 0 to 1. */
function inCommon(one: string, other: string): number {
  const [longer, shorter] = [Math.max(one.length, other.length), Math.min(one.length, other.length)];
  if (longer === 0) return 1;
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return (start + end) / longer;
}
