import type { Container, ContainerKind, Slot, SlotSize } from './arrangement';

interface Kind {
  name: string;
  /** For the choice of a kind: what it looks like. */
  words: string;
  /** Stories it can have room for, or columns. */
  least: number;
  most: number;
  usual: number;
  /** Other sizes that the first slot can have, and those after it. */
  first: readonly SlotSize[];
  others: readonly SlotSize[];
  /**
   * How far down the news a first story with a picture is looked for when nobody has placed one, so that it has a picture but
   * is still news; null: it need not have one.
   */
  pictureWithin: number | null;
}

export const KINDS: Readonly<Record<ContainerKind, Kind>> = {
  top: {
    name: 'Top',
    words: 'One lead, and others beside it',
    least: 1,
    most: 4,
    usual: 3,
    first: ['large', 'small'],
    others: ['small'],
    pictureWithin: 6,
  },
  row: {
    name: 'Row',
    words: 'Stories side by side, each with a picture',
    least: 2,
    most: 4,
    usual: 4,
    first: ['large', 'small'],
    others: ['large', 'small'],
    pictureWithin: null,
  },
  list: {
    name: 'List',
    words: 'Headlines with small pictures',
    least: 2,
    most: 10,
    usual: 6,
    first: ['small'],
    others: ['small'],
    pictureWithin: null,
  },
  river: {
    name: 'River',
    words: 'One story with its picture, and short ones below',
    least: 2,
    most: 8,
    usual: 5,
    first: [],
    others: [],
    pictureWithin: 0,
  },
};

/** The sizes that a story can have at this place of a container, the usual one first. */
export function sizesAt(kind: ContainerKind, place: number): SlotSize[] {
  const { first, others } = KINDS[kind];
  return ['usual', ...(place === 0 ? first : others)];
}

/** The size that a story has at this place: a size that is not offered there is the usual one. */
export function sizeAt(kind: ContainerKind, place: number, size: SlotSize): SlotSize {
  return sizesAt(kind, place).includes(size) ? size : 'usual';
}

/** How much of the container's room a story takes: in a row a large one takes two columns. */
export function widthAt(kind: ContainerKind, place: number, size: SlotSize): number {
  return kind === 'row' && sizeAt(kind, place, size) === 'large' ? 2 : 1;
}

/** Those of these slots for which the container has room, from the first; the others stand by. */
export function roomFor({ kind, room }: Container, slots: readonly Slot[]): { shown: Slot[]; left: number } {
  const shown: Slot[] = [];
  let left = room;
  for (const slot of slots) {
    const width = widthAt(kind, shown.length, slot.size);
    if (width > left) break;
    shown.push(slot);
    left -= width;
  }
  return { shown, left };
}

/** How many of the newest a container looks at to fill itself, when nothing is placed in it. */
export function reachOf({ kind, room }: Container): number {
  return Math.max(room, KINDS[kind].pictureWithin ?? 0);
}
