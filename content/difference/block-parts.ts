import type { DocNode } from '../document';

/** The words of one place of a block: its caption, its attribution, or just its text. */
export interface BlockPart {
  /** Empty for the text of a block that has but one. */
  label: string;
  runs: DocNode[];
}

const LABELS: Record<string, string> = {
  quoteText: 'Quote text',
  quoteAttribution: 'Attribution',
  quoteRole: 'Role',
  quoteOccasion: 'Said when and where',
  quoteSource: 'Source link',
  quoteTranslator: 'Translated by',
  photoCaption: 'Caption',
  photoCredit: 'Credit',
  photoAlt: 'Alt text',
  factBoxTitle: 'Title',
  factBoxBody: 'Facts',
  tableCaption: 'Caption',
  tableGrid: 'Cells',
  tableSource: 'Source',
};

const NEW_LINE: DocNode = { type: 'text', text: '\n' };
const NEXT_CELL: DocNode = { type: 'text', text: ' | ' };

/** The words of a block, place by place: lines, list items and rows each on a line of their own. */
export function partsOf(block: DocNode): BlockPart[] {
  const parts: BlockPart[] = [];
  collect(block, { label: '', isNextCell: false }, parts);
  return parts;
}

interface At {
  label: string;
  isNextCell: boolean;
}

function collect(node: DocNode, at: At, parts: BlockPart[]): void {
  const children = node.content ?? [];
  if (children.every((child) => child.type === 'text')) {
    add(children, at, parts);
    return;
  }
  children.forEach((child, place) => {
    const prefix = node.type === 'gallery' ? `Photo ${place + 1}: ` : '';
    const own = LABELS[child.type];
    const isInPhoto = node.type === 'photo' && at.label !== '';
    const label = own === undefined ? prefix || at.label : isInPhoto ? at.label + own.toLowerCase() : own;
    collect(child, { label, isNextCell: node.type === 'tableRow' && place > 0 }, parts);
  });
}

function add(runs: readonly DocNode[], { label, isNextCell }: At, parts: BlockPart[]): void {
  const part = parts.find((each) => each.label === label);
  if (part) part.runs.push(isNextCell ? NEXT_CELL : NEW_LINE, ...runs);
  else parts.push({ label, runs: [...runs] });
}
