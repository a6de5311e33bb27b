import { type LeftOut, nothingLeftOut } from './left-out';
import type { Piece } from './pieces';
import { type Place, readInside } from './read-html';

/** A document from elsewhere, freed of everything but what a story can hold. */
export interface ReadDocument {
  pieces: Piece[];
  out: LeftOut;
}

/**
 * Reads markup from any program: office, mail, a web page, a sheet. Works on a document without a window, so nothing in
 * it runs and nothing is fetched.
 */
export function readHtml(html: string): ReadDocument {
  const out = nothingLeftOut();
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const place: Place = {
    out,
    isBold: false,
    isItalic: false,
    href: null,
    isPre: false,
    layers: 0,
    depth: 1,
    base: 0,
  };
  return { pieces: readInside(body, place), out };
}

/** Whether a document is nothing but plain lines. */
export function isPlain(pieces: readonly Piece[]): boolean {
  return pieces.every(
    (piece) =>
      piece.kind === 'words' &&
      piece.level === 0 &&
      piece.runs.every((run) => !run.isBold && !run.isItalic && (run.href === null || run.href === run.text)),
  );
}
