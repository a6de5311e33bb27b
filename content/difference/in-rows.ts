import { type BlockDifference, isTouched } from './compare-copies';

/** What stands below one another when a difference is drawn. */
export type DifferenceRow =
  /** A block that has changed, come, gone, or stands elsewhere now. */
  | { kind: 'block'; block: BlockDifference }
  /** Where a block stood that stands elsewhere now. */
  | { kind: 'left'; block: BlockDifference }
  /** Blocks that are as they were. */
  | { kind: 'unchanged'; blocks: BlockDifference[] };

/** The blocks of a difference in rows: with the places that moved blocks have left, and runs of unchanged ones as one row. */
export function inRows(blocks: readonly BlockDifference[]): DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  const left = blocks.filter(({ moved }) => moved !== null).sort((a, b) => placeBefore(a) - placeBefore(b));
  const putLeft = (upTo: number) => {
    for (let block = left[0]; block && placeBefore(block) < upTo; block = left[0]) {
      left.shift();
      rows.push({ kind: 'left', block });
    }
  };
  for (const block of blocks) {
    if (block.moved === null && block.places.before !== null) putLeft(block.places.before);
    put(rows, block);
  }
  putLeft(Number.POSITIVE_INFINITY);
  return rows;
}

function put(rows: DifferenceRow[], block: BlockDifference): void {
  const last = rows.at(-1);
  if (isTouched(block)) rows.push({ kind: 'block', block });
  else if (last?.kind === 'unchanged') last.blocks.push(block);
  else rows.push({ kind: 'unchanged', blocks: [block] });
}

function placeBefore({ places }: BlockDifference): number {
  return places.before ?? 0;
}
