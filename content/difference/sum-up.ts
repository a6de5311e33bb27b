import { type CopyDifference, isChanged } from './compare-copies';
import type { Stretch } from './stretch';

/** A difference in numbers. A block that was moved and changed counts as both. */
export interface DifferenceSum {
  blocksChanged: number;
  blocksAdded: number;
  blocksRemoved: number;
  blocksMoved: number;
  wordsAdded: number;
  wordsRemoved: number;
  /** Whether the headline or the standfirst has changed. */
  lines: { headline: boolean; standfirst: boolean };
}

export function sumUp({ headline, standfirst, blocks }: CopyDifference): DifferenceSum {
  const count = (kind: string) => blocks.filter((block) => block.kind === kind).length;
  const stretches = [
    ...headline,
    ...standfirst,
    ...blocks.flatMap((block) => block.parts.flatMap((part) => part.stretches)),
  ];
  return {
    blocksChanged: count('changed'),
    blocksAdded: count('added'),
    blocksRemoved: count('removed'),
    blocksMoved: blocks.filter((block) => block.moved !== null).length,
    wordsAdded: wordsOf(stretches, 'added'),
    wordsRemoved: wordsOf(stretches, 'removed'),
    lines: { headline: isChanged(headline), standfirst: isChanged(standfirst) },
  };
}

/** "3 blocks changed, 1 moved; 120 words added, 14 removed." Says so when there is no difference. */
export function differenceInWords(sum: DifferenceSum, detailsChanged: readonly string[] = []): string {
  const what = [
    sum.lines.headline && 'headline changed',
    sum.lines.standfirst && 'standfirst changed',
    ...inOneRow('block', [
      [sum.blocksChanged, 'changed'],
      [sum.blocksAdded, 'added'],
      [sum.blocksRemoved, 'removed'],
      [sum.blocksMoved, 'moved'],
    ]),
    detailsChanged.length > 0 && `${detailsChanged.join(', ').toLowerCase()} changed`,
  ].filter(Boolean);
  if (what.length === 0) return 'No difference.';
  const words = inOneRow('word', [
    [sum.wordsAdded, 'added'],
    [sum.wordsRemoved, 'removed'],
  ]);
  const sentence = [what.join(', '), words.join(', ')].filter(Boolean).join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

// "3 blocks changed, 1 added": what is counted is named once.
function inOneRow(noun: string, counts: readonly (readonly [number, string])[]): string[] {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, deed], place) => {
      const number = count.toLocaleString('en-GB');
      return place === 0 ? `${number} ${noun}${count === 1 ? '' : 's'} ${deed}` : `${number} ${deed}`;
    });
}

function wordsOf(stretches: readonly Stretch[], kind: Stretch['kind']): number {
  return stretches.reduce((sum, stretch) => (stretch.kind === kind ? sum + stretch.words : sum), 0);
}
