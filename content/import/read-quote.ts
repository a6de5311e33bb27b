import { type Piece, type Quote, textOfRuns } from './pieces';
import { type Place, readInside } from './read-html';

/** A name is at most this long; what is longer is said by somebody. */
const LONGEST_NAME = 120;

/** Somebody's words, and whose they are where the markup or a last line with a dash says so. */
export function readQuote(element: Element, place: Place): Quote {
  const named = element.querySelector('footer, cite');
  const inside = readInside(element, place).flatMap(unquoted);
  const last = inside.at(-1);
  const line = last?.kind === 'words' ? textOfRuns(last.runs) : '';
  const isNamed = named !== null && line !== '' && isSameWords(line, named.textContent ?? '');
  const isDashed = /^(—|–|--|―)\s*\S/.test(line) && line.length <= LONGEST_NAME && inside.length > 1;
  if (!isNamed && !isDashed)
    return { kind: 'quote', pieces: inside, attribution: '', isOpen: element.tagName === 'P' };
  const attribution = line.replace(/^(—|–|--|―|-)\s*/, '');
  return { kind: 'quote', pieces: inside.slice(0, -1), attribution, isOpen: false };
}

// A quote inside a quote, as mails pile them up, is read as the same one.
function unquoted(piece: Piece): Piece[] {
  if (piece.kind !== 'quote') return [piece];
  const { attribution } = piece;
  const run = { text: attribution, isBold: false, isItalic: false, href: null };
  return attribution ? [...piece.pieces, { kind: 'words', level: 0, runs: [run] }] : piece.pieces;
}

function isSameWords(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/[\s\u00a0]+/g, '');
  return bare(one) === bare(other);
}
