import { diffArrays } from 'diff';
import { tokensOf } from '@/content/difference/word-tokens';
import type { Turn } from './turns-in';

export interface WordCount {
  added: number;
  removed: number;
}

/** Words that came or went in one stretch. */
interface Stretch {
  words: string[];
  /** True when the place came with them, or went with them: a new paragraph, a block taken out. */
  isWhole: boolean;
}

/** Beyond it comparing takes too long, for it keeps the story locked; such texts have little in common. */
const MOST_CHANGES = 500;
/** So many words in a row are not the same by chance. */
const NO_CHANCE = 3;
/** Beyond it looking for what was carried elsewhere takes too long. */
const MOST_PAIRS = 10_000;

/**
 * How many words one person put in and took out. A word that only grows is the one that was counted already, and words
 * that are taken out here and put in there are carried, not written: a paragraph cut in two counts nothing.
 */
export function wordsDone(turns: readonly Omit<Turn, 'personId'>[]): WordCount {
  const [added, removed]: [Stretch[], Stretch[]] = [[], []];
  for (const { before, after } of turns) {
    const isWhole = before === '' || after === '';
    for (const change of changesBetween(before, after)) {
      if (change.added.length > 0) added.push({ words: change.added, isWhole });
      if (change.removed.length > 0) removed.push({ words: change.removed, isWhole });
    }
  }
  takeOutCarried(added, removed);
  return { added: countIn(added), removed: countIn(removed) };
}

interface Change {
  added: string[];
  removed: string[];
}

function changesBetween(before: string, after: string): Change[] {
  const [old, now] = apart(before, after).map(wordsOf);
  if (!old || !now) return [];
  const pieces = diffArrays(old, now, { maxEditLength: MOST_CHANGES });
  if (!pieces) return [{ added: now, removed: old }];
  const changes: Change[] = [];
  let isOpen = false;
  for (const { added, removed, value } of pieces) {
    if (!added && !removed) isOpen = false;
    else {
      if (!isOpen) changes.push({ added: [], removed: [] });
      changes.at(-1)?.[added ? 'added' : 'removed'].push(...value);
      isOpen = true;
    }
  }
  return changes.map(withoutGrown);
}

// A word that was still being typed when the text was merged last has only grown since.
function withoutGrown({ added, removed }: Change): Change {
  const [old, now] = [removed[0] ?? '', added[0] ?? ''];
  const isGrown = removed.length === 1 && now !== '' && (now.startsWith(old) || old.startsWith(now));
  return isGrown ? { added: added.slice(1), removed: [] } : { added, removed };
}

/** What is left of two texts without what they begin and end with alike, cut between words only. */
function apart(before: string, after: string): [string, string] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  while (start > 0 && !isSpace(before[start - 1])) start -= 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  while (end > 0 && !isSpace(before.at(-end))) end -= 1;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

function isSpace(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\n';
}

// Piece by piece: the rules of words take far more than twice as long for twice as much text.
function wordsOf(text: string): string[] {
  const pieces = text.split(/\s+/).filter(Boolean);
  return pieces.flatMap((piece) => (/^[A-Za-z0-9]+$/.test(piece) ? piece : wordsIn(piece)));
}

function wordsIn(piece: string): string[] {
  // The rules of every language are in it: which one is named makes no difference to where a word ends.
  const tokens = tokensOf([{ type: 'text', text: piece }], 'en');
  return tokens.filter(({ isWord }) => isWord).map((token) => token.text);
}

function takeOutCarried(added: readonly Stretch[], removed: readonly Stretch[]): void {
  if (added.length * removed.length > MOST_PAIRS) return;
  for (const gone of removed) for (const come of added) takeOutOfBoth(gone, come);
}

function takeOutOfBoth(one: Stretch, other: Stretch): void {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const { length } = short.words;
  const place = placeOf(short.words, long.words);
  if (length === 0 || place === -1) return;
  // A few words are the same by chance, unless a whole block was made of them, or had them at its edge.
  const isAtEdge = place === 0 || place === long.words.length - length;
  if (length < NO_CHANCE && !(isAtEdge && (one.isWhole || other.isWhole))) return;
  long.words.splice(place, length);
  short.words.splice(0);
}

/** Where these words stand in a row among the others; -1 when they do not. */
function placeOf(words: readonly string[], others: readonly string[]): number {
  return others.findIndex((_, at) => words.every((word, next) => others[at + next] === word));
}

function countIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { words }) => sum + words.length, 0);
}
