import type { Piece } from './pieces';

/** Paragraphs that were each set as a quote, one after the other, become one quote. */
export function joinQuotes(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (piece.kind === 'quote' && piece.isOpen && before?.kind === 'quote' && before.isOpen)
      joined[joined.length - 1] = { ...before, pieces: [...before.pieces, ...piece.pieces] };
    else joined.push(piece);
  }
  return joined;
}
