/** Words that are set in one way. */
export interface Run {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  href: string | null;
}

export interface Words {
  kind: 'words';
  /** 2 and 3 are the two headings of a body; 0 is running text. */
  level: 0 | 2 | 3;
  runs: Run[];
}

/** One line of a list as it was found; `joinItems` makes lists of them. */
export interface Item {
  kind: 'item';
  /** From 1; how deep it stands. */
  depth: number;
  isOrdered: boolean;
  /** What its list begins with, where that is said. */
  start: number;
  /** Items of one list have the same here. */
  list: unknown;
  pieces: Piece[];
}

export interface List {
  kind: 'list';
  isOrdered: boolean;
  start: number;
  items: Piece[][];
}

export interface Quote {
  kind: 'quote';
  pieces: Piece[];
  attribution: string;
  /** One paragraph of a quote that may go on in the next piece, as Word writes it. */
  isOpen: boolean;
}

export interface Cell {
  isHeader: boolean;
  align: 'end' | 'centre' | null;
  /** Over how many columns and rows it reaches, as the markup says it. */
  columns: string | null;
  rows: string | null;
  pieces: Piece[];
}

export interface Table {
  kind: 'table';
  /** The lines of its caption. */
  caption: Run[][];
  rows: Cell[][];
}

export interface Picture {
  kind: 'picture';
  /** The address as it stood in the markup. */
  source: string;
  alt: string;
  caption: Run[];
}

export interface Divider {
  kind: 'divider';
}

/** One part of a document that comes from elsewhere, freed of everything but what a story can hold. */
export type Piece = Words | Item | List | Quote | Table | Picture | Divider;

/** The words of runs, without their setting. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Every line of words in a piece, in the order of reading. */
export function linesOf(piece: Piece): Run[][] {
  switch (piece.kind) {
    case 'words':
      return [piece.runs];
    case 'item':
      return piece.pieces.flatMap(linesOf);
    case 'list':
      return piece.items.flat().flatMap(linesOf);
    case 'quote':
      return [
        ...piece.pieces.flatMap(linesOf),
        ...(piece.attribution ? [[plainRun(piece.attribution)]] : []),
      ];
    case 'table':
      return [...piece.caption, ...piece.rows.map((cells) => joined(cells.map(lineOfCell), '\t'))];
    case 'picture':
      return piece.caption.length > 0 ? [piece.caption] : [];
    case 'divider':
      return [];
  }
}

/** Words without any setting. */
export function plainRun(text: string): Run {
  return { text, isBold: false, isItalic: false, href: null };
}

function lineOfCell(cell: Cell): Run[] {
  return joined(cell.pieces.flatMap(linesOf), ' ');
}

/** Several lines as one. */
export function joined(lines: Run[][], between: string): Run[] {
  return lines.flatMap((line, place) => (place === 0 ? line : [plainRun(between), ...line]));
}
