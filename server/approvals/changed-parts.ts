import { idOf } from '@/content/attributes';
import { blockName } from '@/content/block-name';
import type { Copy, DocNode } from '@/content/document';
import { firstWords } from '@/content/first-words';
import { blockText, lineText } from '@/content/to-text';

/** One part of a story that is not as it was approved. */
export interface ChangedPart {
  /** Of a block that is there; null for what has gone, and for headline, standfirst and details. */
  blockId: string | null;
  what: 'changed' | 'added' | 'removed';
  /** "Headline", "Paragraph", "Photo", "Details". */
  name: string;
  /** How it begins now. */
  words: string;
}

/** More than this is read in the comparison. */
export const MOST_PARTS = 8;

const WORDS = 80;

/**
 * What of the parts that an approval covers is not as it was, in the order of the story, by hashes alone: it is asked for
 * whenever typing rests. An empty list says that parts only stand in another order. The comparison has the words.
 */
export function changedParts(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  copy: Copy,
): ChangedPart[] {
  const here = Object.keys(after).filter((part) => before[part] !== after[part]);
  const gone = Object.keys(before).filter((part) => after[part] === undefined);
  const blocks = new Map((copy.body.content ?? []).map((block) => [idOf(block), block]));
  return [
    ...inOrder(here, copy).map((part) => changed(part, { isNew: before[part] === undefined, copy, blocks })),
    ...gone.map(
      (): ChangedPart => ({
        blockId: null,
        what: 'removed',
        name: 'A block that is not there any more',
        words: '',
      }),
    ),
  ];
}

function changed(
  part: string,
  { isNew, copy, blocks }: { isNew: boolean; copy: Copy; blocks: ReadonlyMap<string | null, DocNode> },
): ChangedPart {
  const what = isNew ? 'added' : 'changed';
  if (part === 'headline' || part === 'standfirst')
    return {
      blockId: null,
      what,
      name: part === 'headline' ? 'Headline' : 'Standfirst',
      words: firstWords(lineText(copy[part]), WORDS),
    };
  if (part === 'details') return { blockId: null, what, name: 'Details', words: '' };
  const block = blocks.get(part);
  if (!block) return { blockId: null, what, name: 'A block', words: '' };
  return { blockId: part, what, name: blockName(block), words: firstWords(blockText(block), WORDS) };
}

function inOrder(parts: readonly string[], { body }: Copy): string[] {
  const order = [
    'headline',
    'standfirst',
    'details',
    ...(body.content ?? []).map((block) => idOf(block) ?? ''),
  ];
  const place = (part: string) => (order.indexOf(part) + order.length + 1) % (order.length + 1);
  return parts.toSorted((one, other) => place(one) - place(other));
}
