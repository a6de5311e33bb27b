import { isChanged } from '@/content/difference/compare-copies';
import { type DifferenceRow, inRows } from '@/content/difference/in-rows';
import type { Comparison } from '@/server/stories/compare-versions';

/** A row with the number of its change; what is no change has none. */
export interface NumberedRow {
  row: DifferenceRow;
  change: number | null;
}

/** The changes of a comparison in the order in which they stand on the page, counted from 1. */
export interface Changes {
  count: number;
  /** The number of each detail is its place among them. */
  headline: number | null;
  standfirst: number | null;
  rows: NumberedRow[];
}

/** Counts the changes of a comparison: first the details, then headline, standfirst and block after block. */
export function changesOf({ difference, details }: Pick<Comparison, 'difference' | 'details'>): Changes {
  let count = details.length;
  const next = (is: boolean): number | null => {
    if (is) count += 1;
    return is ? count : null;
  };
  const headline = next(isChanged(difference.headline));
  const standfirst = next(isChanged(difference.standfirst));
  const rows = inRows(difference.blocks).map((row) => ({ row, change: next(row.kind === 'block') }));
  return { count, headline, standfirst, rows };
}
