import type { Node } from '@tiptap/pm/model';

/** What a block of text can be turned into. */
export const TEXT_KINDS = [
  'paragraph',
  'heading',
  'crosshead',
  'bulletedList',
  'numberedList',
  'quote',
  'pullQuote',
  'factBox',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

const KIND_OF_TYPE: Record<string, TextKind> = {
  paragraph: 'paragraph',
  heading: 'heading',
  bulletList: 'bulletedList',
  orderedList: 'numberedList',
  quote: 'quote',
  pullQuote: 'pullQuote',
  factBox: 'factBox',
};

/** Which kind of text a block is; null for one that is more than text, such as a photo. */
export function textKindOf(block: Node): TextKind | null {
  if (block.type.name === 'heading' && block.attrs.level === 3) return 'crosshead';
  return KIND_OF_TYPE[block.type.name] ?? null;
}

/** Whether several blocks become one of this kind, as paragraphs do in a list; else each becomes one of its own. */
export function takesSeveral(kind: TextKind): boolean {
  return kind !== 'paragraph' && kind !== 'heading' && kind !== 'crosshead';
}

/** Whether these blocks can be turned into a kind that they are not already; never when one of them is more than text. */
export function canBecome(blocks: readonly Node[], kind: TextKind): boolean {
  const kinds = blocks.map(textKindOf);
  if (kinds.length === 0 || kinds.includes(null)) return false;
  const isMerged = takesSeveral(kind) && blocks.length > 1;
  return isMerged || kinds.some((own) => own !== kind);
}
