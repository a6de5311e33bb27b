import type { Item, List, Piece } from './pieces';

interface Open {
  depth: number;
  list: List;
  name: unknown;
}

/** Deeper lists than this are flattened: no reader could follow them, and a story may be nested only so deep. */
const DEEPEST = 8;

/** Lines of lists that follow each other become lists, nested as deep as they stood. */
export function joinItems(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let open: Open[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'item') open = add(piece, open, joined);
    else {
      open = [];
      joined.push(piece);
    }
  }
  return joined;
}

function add(item: Item, before: Open[], joined: Piece[]): Open[] {
  const depth = Math.min(item.depth, DEEPEST);
  const open = before.filter((each, place) => each.depth <= depth || place === 0);
  const last = open.at(-1);
  if (last && (last.depth === depth || (open.length === 1 && last.depth > depth)) && belongs(item, last)) {
    last.depth = depth;
    last.list.items.push(item.pieces);
    return open;
  }
  const above = open.filter((each) => each.depth < depth);
  const list: List = { kind: 'list', isOrdered: item.isOrdered, start: item.start, items: [item.pieces] };
  (above.at(-1)?.list.items.at(-1) ?? joined).push(list);
  return [...above, { depth, list, name: item.list }];
}

function belongs(item: Item, { list, name, depth }: Open): boolean {
  // Below the first level, programs give new names to lists that only go on.
  return item.isOrdered === list.isOrdered && (item.list === name || depth > 1);
}
