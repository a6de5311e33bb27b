import { type BlockDifference, type CopyDifference, isChanged } from './compare-copies';
import { photosExchanged } from './photos-exchanged';
import type { Stretch } from './stretch';

/** A difference in numbers. A block that was moved and changed counts as both. */
export interface DifferenceSum {
  /** In the body; that the headline or the standfirst has changed is said by itself. */
  words: { added: number; removed: number };
  /** What blocks with other words are called, one name for each: "Paragraph". */
  reworded: string[];
  /** Changed in nothing but how they are set. */
  reset: string[];
  added: string[];
  removed: string[];
  moved: string[];
  /** Photos and records in the place of others, by what they are called. */
  replaced: string[];
  headline: boolean;
  standfirst: boolean;
}

export function sumUp({ headline, standfirst, blocks }: CopyDifference): DifferenceSum {
  const stretches = blocks.flatMap(stretchesOf);
  const changed = blocks.filter(({ kind }) => kind === 'changed');
  return {
    words: { added: wordsOf(stretches, 'added'), removed: wordsOf(stretches, 'removed') },
    reworded: namesOf(changed.filter(isReworded)),
    reset: namesOf(changed.filter((block) => !isReworded(block) && replacedIn(block).length === 0)),
    added: namesOf(blocks.filter(({ kind }) => kind === 'added')),
    removed: namesOf(blocks.filter(({ kind }) => kind === 'removed')),
    moved: namesOf(blocks.filter(({ moved }) => moved !== null)),
    replaced: changed.flatMap(replacedIn),
    headline: isChanged(headline),
    standfirst: isChanged(standfirst),
  };
}

/** "12 words added, 4 removed in 3 paragraphs; a photo replaced; headline changed." Says so when there is no difference. */
export function differenceInWords(sum: DifferenceSum, detailsChanged: readonly string[] = []): string {
  const parts = [
    wordsInWords(sum),
    blocksInWords([
      [sum.added, 'added'],
      [sum.removed, 'removed'],
      [sum.moved, 'moved'],
      [sum.replaced, 'replaced'],
      [sum.reset, 'set differently'],
    ]),
    sum.headline && 'headline changed',
    sum.standfirst && 'standfirst changed',
    detailsChanged.length > 0 && `${inOneSentence(detailsChanged)} changed`,
  ].filter(Boolean);
  if (parts.length === 0) return 'No difference.';
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function wordsInWords({ words, reworded, added, removed }: DifferenceSum): string {
  const counts = [
    [words.added, 'added'],
    [words.removed, 'removed'],
  ] as const;
  const said = counts
    .filter(([count]) => count > 0)
    // What is counted is named once.
    .map(([count, deed], place) => `${place === 0 ? counted(count, 'word') : number(count)} ${deed}`);
  const places = [...reworded, ...added, ...removed];
  return said.length === 0 ? '' : `${said.join(', ')} in ${counted(places.length, nounFor(places))}`;
}

function blocksInWords(deeds: readonly (readonly [names: string[], deed: string])[]): string {
  return deeds
    .filter(([names]) => names.length > 0)
    .map(([names, deed]) => `${counted(names.length, nounFor(names))} ${deed}`)
    .join(', ');
}

/** "paragraph" for paragraphs alone, "block" for several kinds. */
function nounFor(names: readonly string[]): string {
  const [first = 'block'] = names;
  return names.every((name) => name === first) ? first.toLowerCase() : 'block';
}

function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}${noun.endsWith('x') ? 'es' : 's'}`;
  return `${number(count)} ${plural}`;
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}

function inOneSentence(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names.map((name) => name.toLowerCase()));
}

function namesOf(blocks: readonly BlockDifference[]): string[] {
  return blocks.map(({ name }) => name);
}

function isReworded(block: BlockDifference): boolean {
  return stretchesOf(block).some(({ kind, words }) => (kind === 'added' || kind === 'removed') && words > 0);
}

/** What a block shows instead of something else; a photo that only came or went replaces none. */
function replacedIn({ name, before, after, photoIds }: BlockDifference): string[] {
  const { gone, come } = photosExchanged(photoIds);
  const photos = Array.from({ length: Math.min(gone.length, come.length) }, () => 'Photo');
  const isAnother = POINTERS.some((pointer) => before?.attrs?.[pointer] !== after?.attrs?.[pointer]);
  return isAnother ? [...photos, name] : photos;
}

const POINTERS = ['recordId', 'storyId'];

function stretchesOf({ parts }: BlockDifference): Stretch[] {
  return parts.flatMap((part) => part.stretches);
}

function wordsOf(stretches: readonly Stretch[], kind: Stretch['kind']): number {
  return stretches.reduce((sum, stretch) => (stretch.kind === kind ? sum + stretch.words : sum), 0);
}
