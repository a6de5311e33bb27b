import type { Picture, Piece } from './pieces';

/** The pieces with each picture as `place` gives it back, without those for which it gives null. */
export function placePictures(
  pieces: readonly Piece[],
  place: (picture: Picture) => Picture | null,
): Piece[] {
  const within = (inner: readonly Piece[]) => placePictures(inner, place);
  return pieces.flatMap((piece): Piece[] => {
    switch (piece.kind) {
      case 'picture': {
        const placed = place(piece);
        return placed ? [placed] : [];
      }
      case 'list':
        return [{ ...piece, items: piece.items.map(within) }];
      case 'item':
      case 'quote':
        return [{ ...piece, pieces: within(piece.pieces) }];
      default:
        return [piece];
    }
  });
}

/** Every picture in the pieces, in the order of reading. */
export function picturesIn(pieces: readonly Piece[]): Picture[] {
  const found: Picture[] = [];
  placePictures(pieces, (picture) => {
    found.push(picture);
    return picture;
  });
  return found;
}
