import { diffArrays } from 'diff';
import type { DocNode } from '../document';
import type { Stretch } from './stretch';
import { type Token, tokensOf } from './word-tokens';

/** Beyond it, comparing takes longer than anybody would wait; such texts have little in common anyway. */
const MOST_CHANGES = 4_000;

/** Of two texts that share less than this part of their words, single words that happen to be the same tell nothing. */
const LEAST_IN_COMMON = 0.25;

/** What became of a text, word by word; as a whole, when too little of it has stayed to compare. */
export function compareRuns(
  before: readonly DocNode[],
  after: readonly DocNode[],
  language: string,
): Stretch[] {
  const [old, now] = [tokensOf(before, language), tokensOf(after, language)];
  const pieces = piecesOf(old, now);
  const same = pieces.filter(({ kind }) => isKept(kind)).flatMap(({ tokens }) => tokens);
  if (2 * wordsIn(same) < LEAST_IN_COMMON * (wordsIn(old) + wordsIn(now)))
    return asWholes(old, now).map(stretchOf);
  return joined(tidied(pieces)).map(stretchOf);
}

/** As `compareRuns`, of plain text. */
export function compareText(before: string, after: string, language = 'en'): Stretch[] {
  return compareRuns([{ type: 'text', text: before }], [{ type: 'text', text: after }], language);
}

interface Piece {
  kind: Stretch['kind'];
  tokens: Token[];
}

function piecesOf(old: Token[], now: Token[]): Piece[] {
  const changes = diffArrays(old, now, {
    comparator: (a, b) => a.text === b.text,
    maxEditLength: MOST_CHANGES,
  });
  if (!changes) return asWholes(old, now);
  const pieces: Piece[] = [];
  let place = 0;
  for (const { added, removed, value } of changes) {
    if (added) pieces.push({ kind: 'added', tokens: value });
    else if (removed) {
      pieces.push({ kind: 'removed', tokens: value });
      place += value.length;
    } else {
      for (const token of value) {
        const isRestyled = old[place]?.marks !== token.marks;
        pieces.push({ kind: isRestyled ? 'restyled' : 'same', tokens: [token] });
        place += 1;
      }
    }
  }
  return joined(pieces);
}

function asWholes(old: Token[], now: Token[]): Piece[] {
  const wholes: Piece[] = [
    { kind: 'removed', tokens: old },
    { kind: 'added', tokens: now },
  ];
  return wholes.filter(({ tokens }) => tokens.length > 0);
}

/** A space that has stayed between two changes is read with them: three words replaced are one change, not three. */
function tidied(pieces: readonly Piece[]): Piece[] {
  const groups: (Piece | { removed: Token[]; added: Token[] })[] = [];
  for (const [place, piece] of pieces.entries()) {
    const last = groups.at(-1);
    const isGap =
      piece.kind === 'same' &&
      piece.tokens.every(({ text }) => text.trim() === '' && text !== '\n') &&
      isChange(pieces[place - 1]) &&
      isChange(pieces[place + 1]);
    if (!isChange(piece) && !isGap) {
      groups.push(piece);
      continue;
    }
    const group = last && 'added' in last ? last : { removed: [], added: [] };
    if (group !== last) groups.push(group);
    if (piece.kind !== 'added') group.removed.push(...piece.tokens);
    if (piece.kind !== 'removed') group.added.push(...piece.tokens);
  }
  return groups.flatMap((group) => ('added' in group ? asWholes(group.removed, group.added) : [group]));
}

function isChange(piece: Piece | undefined): boolean {
  return piece !== undefined && !isKept(piece.kind);
}

function isKept(kind: Stretch['kind']): boolean {
  return kind === 'same' || kind === 'restyled';
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const { kind, tokens } of pieces) {
    const last = result.at(-1);
    if (last?.kind === kind) last.tokens.push(...tokens);
    else result.push({ kind, tokens: [...tokens] });
  }
  return result;
}

function stretchOf({ kind, tokens }: Piece): Stretch {
  return { kind, text: tokens.map(({ text }) => text).join(''), words: wordsIn(tokens) };
}

function wordsIn(tokens: readonly Token[]): number {
  return tokens.filter(({ isWord }) => isWord).length;
}
