import type { DocNode } from '@/content/document';

const COLUMNS = 3;
const ROWS_BELOW_HEADER = 3;

/** A table to fill in: a header row and a few rows below it. */
export const EMPTY_TABLE: DocNode = {
  type: 'table',
  content: [
    { type: 'tableCaption' },
    {
      type: 'tableGrid',
      content: [row('tableHeader'), ...Array.from({ length: ROWS_BELOW_HEADER }, () => row('tableCell'))],
    },
    { type: 'tableSource' },
  ],
};

function row(type: string): DocNode {
  return { type: 'tableRow', content: Array.from({ length: COLUMNS }, () => ({ type })) };
}
