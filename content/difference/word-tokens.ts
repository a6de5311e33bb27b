import type { DocNode } from '../document';

/** One word, one space or one sign of a text, with how it is set. */
export interface Token {
  text: string;
  isWord: boolean;
  /** Its marks as one text, to compare. */
  marks: string;
}

/** Cuts runs of text into words, spaces and signs by the rules of their language; a word may be set in two ways. */
export function tokensOf(runs: readonly DocNode[], language: string): Token[] {
  const text = runs.map((run) => run.text ?? '').join('');
  const marksAt = marksAlong(runs);
  let start = 0;
  return piecesOf(text, language).map(({ text: piece, isWord }) => {
    const marks = marksAt(start, start + piece.length);
    start += piece.length;
    return { text: piece, isWord, marks };
  });
}

/** Says how a stretch is set. Has to be asked in the order of the text. */
function marksAlong(runs: readonly DocNode[]): (start: number, end: number) => string {
  let end = 0;
  const ends = runs.map((run) => {
    end += run.text?.length ?? 0;
    return { end, marks: marksOf(run) };
  });
  let run = 0;
  return (from, to) => {
    while ((ends[run]?.end ?? end) <= from && run < ends.length - 1) run += 1;
    let marks = ends[run]?.marks ?? '';
    for (let next = run; (ends[next]?.end ?? end) < to; next += 1) marks += `+${ends[next + 1]?.marks ?? ''}`;
    return marks;
  };
}

function marksOf({ marks = [] }: DocNode): string {
  return marks.length === 0 ? '' : JSON.stringify(marks);
}

type Piece = Pick<Token, 'text' | 'isWord'>;

/** How the words of one language are cut, and what came of those that were cut lately. */
interface Cutter {
  segmenter: Intl.Segmenter;
  known: Map<string, readonly Piece[]>;
}

const CUTTERS = new Map<string, Cutter>();
/** As many different words as a long book has. */
const MOST_KNOWN = 20_000;

// No word goes over a space, and two versions of a text have nearly all their words in common: each is cut once.
function piecesOf(text: string, language: string): Piece[] {
  const cutter = cutterFor(language);
  return (text.match(/\s+|\S+/g) ?? []).flatMap((chunk) => {
    const known = cutter.known.get(chunk);
    if (known) return known;
    const pieces = cut(chunk, cutter.segmenter);
    if (cutter.known.size >= MOST_KNOWN) cutter.known.clear();
    cutter.known.set(chunk, pieces);
    return pieces;
  });
}

function cut(chunk: string, segmenter: Intl.Segmenter): Piece[] {
  return [...segmenter.segment(chunk)].map(({ segment, isWordLike = false }) => ({
    text: segment,
    isWord: isWordLike,
  }));
}

// Making one takes longer than using it for a paragraph.
function cutterFor(language: string): Cutter {
  const known = CUTTERS.get(language);
  if (known) return known;
  const made = { segmenter: new Intl.Segmenter(language, { granularity: 'word' }), known: new Map() };
  CUTTERS.set(language, made);
  return made;
}
