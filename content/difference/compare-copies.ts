import { blockName } from '../block-name';
import type { Copy, DocNode } from '../document';
import { lineText } from '../to-text';
import { photoIdsOf } from '../uses';
import { type Aligned, alignBlocks, contentOf } from './align-blocks';
import { type BlockPart, partsOf } from './block-parts';
import { compareSettings, type SettingChange } from './block-settings';
import { compareRuns, compareText } from './compare-words';
import type { Stretch } from './stretch';

export interface PartDifference {
  /** Empty for the text of a block that has but one. */
  label: string;
  stretches: Stretch[];
}

/** What became of one block. */
export interface BlockDifference {
  kind: 'same' | 'added' | 'removed' | 'changed';
  /** Where it has been moved to among the blocks that both sides have. */
  moved: 'up' | 'down' | null;
  /** "Paragraph", "Fact box". */
  name: string;
  /** The block as it stands on each side. */
  before: DocNode | null;
  after: DocNode | null;
  /** Its place on each side, counted from 1. */
  places: { before: number | null; after: number | null };
  parts: PartDifference[];
  settings: SettingChange[];
  /** The photos it shows, for looking at. */
  photoIds: { before: string[]; after: string[] };
}

/** What became of the words of a story between two moments. */
export interface CopyDifference {
  headline: Stretch[];
  standfirst: Stretch[];
  blocks: BlockDifference[];
}

/**
 * Compares two copies word by word within each block. Needs them without notes. A block that only moved is neither
 * deleted nor inserted; one that was also changed is both moved and changed.
 */
export function compareCopies(before: Copy, after: Copy, language: string): CopyDifference {
  const line = (field: 'headline' | 'standfirst') =>
    compareText(lineText(before[field]), lineText(after[field]), language);
  const blocks = alignBlocks(before.body.content ?? [], after.body.content ?? []);
  return {
    headline: line('headline'),
    standfirst: line('standfirst'),
    blocks: blocks.map((aligned) => compareBlock(aligned, language)),
  };
}

/** Whether there is anything to show of a block but that it is still there. */
export function isTouched({ kind, moved }: BlockDifference): boolean {
  return kind !== 'same' || moved !== null;
}

/** Whether a stretch of text has anything to show but what stayed. */
export function isChanged(stretches: readonly Stretch[]): boolean {
  return stretches.some(({ kind }) => kind !== 'same');
}

function compareBlock({ before, after, hasMoved }: Aligned, language: string): BlockDifference {
  const shown = after?.block ?? before?.block;
  if (!shown) throw new Error('A block stands on neither side');
  const isAsItWas = before !== null && after !== null && contentOf(before.block) === contentOf(after.block);
  return {
    kind: kindOf({ before, after, isAsItWas }),
    moved: hasMoved && before && after ? directionOf(before.place, after.place) : null,
    name: blockName(shown),
    before: before?.block ?? null,
    after: after?.block ?? null,
    places: { before: placeOf(before), after: placeOf(after) },
    // Most blocks of a story are as they were: cutting them into words would cost more than all the rest.
    parts: isAsItWas ? partsOf(shown).map(unchanged) : compareParts(before?.block, after?.block, language),
    settings: before && after && !isAsItWas ? compareSettings(before.block, after.block) : [],
    photoIds: { before: photosOf(before?.block), after: photosOf(after?.block) },
  };
}

function kindOf({
  before,
  after,
  isAsItWas,
}: Omit<Aligned, 'hasMoved'> & { isAsItWas: boolean }): BlockDifference['kind'] {
  if (!before) return 'added';
  if (!after) return 'removed';
  return isAsItWas ? 'same' : 'changed';
}

function compareParts(before: DocNode | undefined, after: DocNode | undefined, language: string) {
  const [old, now] = [before ? partsOf(before) : [], after ? partsOf(after) : []];
  const labels = new Set([...now, ...old].map((part) => part.label));
  return [...labels].map((label) => {
    const [was, is] = [old, now].map((parts) => parts.find((part) => part.label === label)?.runs ?? []);
    return { label, stretches: compareRuns(was ?? [], is ?? [], language) };
  });
}

function unchanged({ label, runs }: BlockPart): PartDifference {
  const text = runs.map((run) => run.text ?? '').join('');
  return { label, stretches: text === '' ? [] : [{ kind: 'same', text, words: 0 }] };
}

function directionOf(from: number, to: number): 'up' | 'down' {
  return to < from ? 'up' : 'down';
}

function placeOf(side: Aligned['before']): number | null {
  return side && side.place + 1;
}

function photosOf(block: DocNode | undefined): string[] {
  return block ? photoIdsOf(block) : [];
}
