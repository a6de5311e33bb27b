import { diffArrays } from 'diff';
import { idOf } from '@/content/attributes';
import { type BlockDifference, compareCopies, isTouched } from '@/content/difference/compare-copies';
import type { Copy, DocNode } from '@/content/document';
import { lineText } from '@/content/to-text';
import type { Finding } from './minor-change';
import { type MeaningWords, meaningWordsOf } from './minor-change-languages';
import {
  type Mark,
  type MarkKind,
  marksOf,
  namesIn,
  plainly,
  type Reading,
  textsOf,
} from './minor-change-marks';
import { opposites } from './minor-change-opposites';
import { sentenceOf } from './minor-change-sentence';

interface Placed extends Mark {
  blockId: string | null;
  field: Finding['field'];
}

/** What between two copies, but for their headlines, carries meaning and was touched. */
export function textChanges(before: Copy, after: Copy, language: string): Finding[] {
  const words = meaningWordsOf(language);
  const reading = { language, words, names: knownNames([before, after], words) };
  const blocks = compareCopies(before, after, language).blocks.filter(isTouched);
  const [was, is] = [
    [
      ...standfirstMarks(before, reading),
      ...blocks.flatMap((block) => marksOfSide(block, 'before', reading)),
    ],
    [...standfirstMarks(after, reading), ...blocks.flatMap((block) => marksOfSide(block, 'after', reading))],
  ];
  const kinds: MarkKind[] = ['number', 'date', 'name', 'quote', 'negation', 'words'];
  return [
    ...kinds.flatMap((kind) => changesOf(was, is, { kind, language })),
    ...(words ? opposites(blocks, words, language) : []),
  ];
}

function knownNames(copies: readonly Copy[], words: MeaningWords | null): ReadonlySet<string> {
  if (!words) return new Set();
  const texts = copies.flatMap((copy) => [
    lineText(copy.standfirst),
    ...(copy.body.content ?? []).map((block) => textsOf(block).join('\n')),
  ]);
  return new Set(texts.flatMap((text) => namesIn(text, words)));
}

function standfirstMarks(copy: Copy, reading: Reading): Placed[] {
  const marks = marksOf(plainly(lineText(copy.standfirst)), reading);
  return marks.map((mark) => ({ ...mark, blockId: null, field: 'standfirst' }));
}

function marksOfSide(block: BlockDifference, side: 'before' | 'after', reading: Reading): Placed[] {
  const node = block[side];
  if (!node) return [];
  const blockId = idOf(block.after ?? node) ?? null;
  return nodeMarks(node, reading).map((mark) => ({ ...mark, blockId, field: null }));
}

const QUOTES = ['quote', 'pullQuote'];

function nodeMarks(node: DocNode, reading: Reading): Mark[] {
  const texts = textsOf(node);
  const marks = texts.flatMap((text) => marksOf(text, reading));
  const said = QUOTES.includes(node.type) ? texts : node.type === 'socialPost' ? [postOf(node)] : [];
  return [...marks, ...said.map((text) => ({ kind: 'quote' as const, key: `${text}`, shown: text }))];
}

// What a post says is somebody's word, and its record holds it.
function postOf({ attrs }: DocNode): string {
  return `post ${attrs?.recordId ?? attrs?.url ?? ''}`;
}

function changesOf(
  was: readonly Placed[],
  is: readonly Placed[],
  { kind, language }: { kind: MarkKind; language: string },
): Finding[] {
  const [old, now] = [was, is].map((marks) => marks.filter((mark) => mark.kind === kind));
  const changes = diffArrays(old ?? [], now ?? [], { comparator: (a, b) => a.key === b.key });
  const groups: { gone: Placed[]; come: Placed[] }[] = [];
  let isOpen = false;
  for (const { added, removed, value } of changes) {
    const isChange = added || removed;
    if (isChange && !isOpen) groups.push({ gone: [], come: [] });
    isOpen = Boolean(isChange);
    const group = groups.at(-1);
    if (isChange && group) group[added ? 'come' : 'gone'].push(...value);
  }
  return groups.map(({ gone, come }) => findingOf(kind, { gone, come, language }));
}

function findingOf(
  kind: MarkKind,
  { gone, come, language }: { gone: Placed[]; come: Placed[]; language: string },
): Finding {
  const [before, after] = [gone, come].map((marks) => marks.map(({ shown }) => shown).join(' '));
  const { blockId = null, field = null } = come[0] ?? gone[0] ?? {};
  const words = { before: before ?? '', after: after ?? '' };
  return { kind, blockId, field, ...words, sentence: sentenceOf(kind, { ...words, language }) };
}
