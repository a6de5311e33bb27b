import { type SearchPhrase, searchWords } from './search-words';

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** A text in pieces; together they are the text, letter by letter. */
export function highlight(text: string, phrases: readonly SearchPhrase[]): Piece[] {
  return cutAt(text, rangesIn(text, phrases));
}

/** About so many letters of a text around the first place where something is found, cut between words. */
export function excerpt(
  text: string,
  { phrases, length }: { phrases: readonly SearchPhrase[]; length: number },
): Piece[] {
  const [first] = rangesIn(text, phrases);
  if (text.length <= length) return highlight(text, phrases);
  const around = Math.max(0, Math.min((first?.start ?? 0) - Math.floor(length / 3), text.length - length));
  const start = around === 0 ? 0 : wordAfter(text, around);
  const end = Math.max(start + length, first?.end ?? 0);
  const stop = end >= text.length ? text.length : wordBefore(text, end, first?.end ?? start);
  const piece = text.slice(start, stop).replace(/\s+/g, ' ').trim();
  return [
    ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
    ...highlight(piece, phrases),
    ...(stop < text.length ? [{ text: ' …', isFound: false }] : []),
  ];
}

interface Range {
  start: number;
  end: number;
}

function rangesIn(text: string, phrases: readonly SearchPhrase[]): Range[] {
  const tokens = tokensOf(text);
  const found = phrases.flatMap((phrase) =>
    tokens.flatMap((token, place) => {
      const last = tokens[place + phrase.words.length - 1];
      return last && isAt(tokens, place, phrase) ? [{ start: token.start, end: last.end }] : [];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

function isAt(tokens: readonly Token[], place: number, { words, isUnfinished }: SearchPhrase): boolean {
  return words.every((word, offset) => {
    const token = tokens[place + offset];
    const isLast = offset === words.length - 1;
    return (
      token !== undefined && (token.word === word || (isLast && isUnfinished && token.word.startsWith(word)))
    );
  });
}

interface Token extends Range {
  /** As it is searched. */
  word: string;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap((match) => {
    const start = match.index;
    const words = searchWords(match[0]);
    const [only] = words;
    if (only !== undefined && words.length === 1)
      return [{ word: only, start, end: start + match[0].length }];
    return signsOf(match[0], start);
  });
}

// A run of a script without spaces: each sign is a word.
function signsOf(run: string, start: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const sign of run) {
    const [word] = searchWords(sign);
    if (word !== undefined) tokens.push({ word, start: at, end: at + sign.length });
    at += sign.length;
  }
  return tokens;
}

function cutAt(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push({ text: text.slice(at, from), isFound: false });
    pieces.push({ text: text.slice(from, end), isFound: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isFound: false });
  return pieces;
}

function wordAfter(text: string, at: number): number {
  const space = text.slice(at, at + 40).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordBefore(text: string, at: number, least: number): number {
  const space = text.slice(0, at).search(/\s\S*$/);
  return space > least ? space : at;
}
