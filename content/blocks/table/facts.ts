import type { DocNode } from '../../document';
import { isBlank, partOf } from '../../inline';

export interface TableCell {
  node: DocNode | undefined;
  isHeader: boolean;
  align: 'centre' | 'end' | null;
}

export interface TableFacts {
  caption: DocNode | undefined;
  source: DocNode | undefined;
  /** The first row, when all of it are headers. */
  head: TableCell[] | null;
  /** The other rows, each as wide as the widest. */
  body: TableCell[][];
}

/** What a table says, as a rectangle: two people changing it at once can leave rows of different lengths. */
export function tableFacts(node: DocNode): TableFacts {
  const rows = (partOf(node, 'tableGrid')?.content ?? []).map((row) => row.content ?? []);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, place) => cellOf(row[place])));
  const [first, ...others] = cells;
  const hasHead = first !== undefined && width > 0 && first.every((cell) => cell.isHeader);
  return {
    caption: partOf(node, 'tableCaption'),
    source: partOf(node, 'tableSource'),
    head: hasHead ? first : null,
    body: hasHead ? others : cells,
  };
}

/** Whether no cell of the table holds any text. */
export function hasNoFigures({ head, body }: TableFacts): boolean {
  return [head ?? [], ...body].every((row) => row.every((cell) => isBlank(cell.node)));
}

/** Whether a table says nothing at all, in no cell and in no words around it. */
export function saysNothing(facts: TableFacts): boolean {
  return hasNoFigures(facts) && isBlank(facts.caption) && isBlank(facts.source);
}

/** The direction a cell is the header of, or null for a plain cell. */
export function scopeOf(cell: TableCell, { isHead }: { isHead: boolean }): 'col' | 'row' | null {
  if (!cell.isHeader) return null;
  return isHead ? 'col' : 'row';
}

function cellOf(node: DocNode | undefined): TableCell {
  const align = node?.attrs?.align;
  return {
    node,
    isHeader: node?.type === 'tableHeader',
    align: align === 'centre' || align === 'end' ? align : null,
  };
}
