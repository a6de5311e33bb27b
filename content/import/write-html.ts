import { element, escapeHtml } from '../html';
import {
  type Cell,
  joined,
  type List,
  linesOf,
  type Piece,
  type Quote,
  type Run,
  type Table,
  textOfRuns,
} from './pieces';

/** A picture that found its place in the markup; the block with this id waits for it. */
export interface PlacedPicture {
  id: string;
  source: string;
  alt: string;
}

interface Writing {
  newId: () => string;
  pictures: PlacedPicture[];
}

/** Pieces as markup of a story: no ids, classes or styles, no address that is not safe; pictures as empty photo blocks. */
export function writeBlocks(
  pieces: readonly Piece[],
  newId: () => string,
): { html: string; pictures: PlacedPicture[] } {
  const writing: Writing = { newId, pictures: [] };
  const html = pieces.map((piece) => writeBlock(piece, writing)).join('');
  return { html, pictures: writing.pictures };
}

/** Every line of the pieces as a paragraph, for a place that holds nothing else. */
export function writeParagraphs(pieces: readonly Piece[]): string {
  return pieces.flatMap(linesOf).map(paragraph).join('');
}

/** All words of the pieces on one line, for a place that holds no more. */
export function writeLine(pieces: readonly Piece[]): string {
  return writeRuns(joined(pieces.flatMap(linesOf), ' '));
}

function writeBlock(piece: Piece, writing: Writing): string {
  switch (piece.kind) {
    case 'words':
      return piece.level === 0
        ? paragraph(piece.runs)
        : element(`h${piece.level}`, {}, writeRuns(piece.runs));
    case 'item':
      return piece.pieces.map((inner) => writeBlock(inner, writing)).join('');
    case 'list':
      return writeList(piece) + aside(piece.items.flat(), writing);
    case 'quote':
      return writeQuote(piece) + aside(piece.pieces, writing);
    case 'table':
      return writeTable(piece);
    case 'picture':
      return writePicture(piece, writing);
    case 'divider':
      return '<hr>';
  }
}

/** Pictures and tables out of a list or a quote, which cannot hold them: they stand behind it. */
function aside(pieces: readonly Piece[], writing: Writing): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'picture' || piece.kind === 'table') return writeBlock(piece, writing);
      if (piece.kind === 'list') return aside(piece.items.flat(), writing);
      return piece.kind === 'quote' ? aside(piece.pieces, writing) : '';
    })
    .join('');
}

function writeList(list: List): string {
  const items = list.items.map((pieces) => {
    const parts = pieces.map(partOfItem).filter((part) => part !== '');
    const first = parts[0]?.startsWith('<p>') ? '' : '<p></p>';
    return parts.length > 0 ? element('li', {}, first, ...parts) : '';
  });
  const start = list.isOrdered && list.start !== 1 ? list.start : null;
  return items.some(Boolean) ? element(list.isOrdered ? 'ol' : 'ul', { start }, ...items) : '';
}

function partOfItem(piece: Piece): string {
  if (piece.kind === 'list') return writeList(piece);
  return isAside(piece) ? '' : linesOf(piece).map(paragraph).join('');
}

function writeQuote(quote: Quote): string {
  const words = quote.pieces.filter((piece) => !isAside(piece)).flatMap(linesOf);
  const footer = quote.attribution === '' ? '' : element('footer', {}, escapeHtml(quote.attribution));
  return words.length > 0 || footer ? element('blockquote', {}, ...words.map(paragraph), footer) : '';
}

function isAside(piece: Piece): boolean {
  return piece.kind === 'picture' || piece.kind === 'table';
}

// As the table block reads it (content/blocks/table/read-table.ts).
function writeTable(table: Table): string {
  const title = writeRuns(joined(table.caption, ' '));
  const rows = table.rows.map((cells) => element('tr', {}, ...cells.map(writeCell)));
  return element('table', {}, title && element('caption', {}, title), element('tbody', {}, ...rows));
}

function writeCell(cell: Cell): string {
  const lines = cell.pieces.flatMap(linesOf);
  const words = lines.length > 0 ? lines.map(paragraph).join('') : '<p></p>';
  const attributes = { 'data-align': cell.align, colspan: cell.columns, rowspan: cell.rows };
  return element(cell.isHeader ? 'th' : 'td', attributes, words);
}

// As the photo block itself travels through the clipboard (content/blocks/photo/schema.ts).
function writePicture(piece: Extract<Piece, { kind: 'picture' }>, writing: Writing): string {
  const id = writing.newId();
  writing.pictures.push({ id, source: piece.source, alt: piece.alt });
  return element(
    'figure',
    { 'data-block': 'photo', 'data-id': id },
    element('div', { 'data-part': 'photo-caption' }, writeRuns(piece.caption)),
    element('div', { 'data-part': 'photo-credit' }),
    element('div', { 'data-part': 'photo-alt' }, escapeHtml(piece.alt)),
  );
}

function paragraph(runs: Run[]): string {
  return textOfRuns(runs) === '' ? '' : element('p', {}, writeRuns(runs));
}

function writeRuns(runs: readonly Run[]): string {
  return runs.map(writeRun).join('');
}

function writeRun({ text, isBold, isItalic, href }: Run): string {
  const italic = isItalic ? element('em', {}, escapeHtml(text)) : escapeHtml(text);
  const bold = isBold ? element('strong', {}, italic) : italic;
  return href === null ? bold : element('a', { href }, bold);
}
