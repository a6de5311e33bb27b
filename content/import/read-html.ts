import { isSafeHref } from '../links';
import { Flow, type Setting } from './flow';
import type { LeftOut } from './left-out';
import { besideText, countBeside, headingLevel, isQuote, signOf, wordItem } from './office';
import type { Item, Piece, Words } from './pieces';
import { readPicture } from './read-picture';
import { readQuote } from './read-quote';
import { readTable } from './read-table';
import { boldOf, isHidden, italicOf, styleOf } from './style-of';
import { unwrapAddress } from './unwrap-address';

/** Where the reading stands: how words are set here, and what is round about. */
export interface Place extends Setting {
  out: LeftOut;
  isPre: boolean;
  /** How many elements lie around this one. */
  layers: number;
  /** How deep a list that begins here stands in its flow, from 1. */
  depth: number;
  /** How deep, as the program counts, the list item around stands. */
  base: number;
}

/** More elements than this around a word are the work of a machine; below, only the words are kept. */
const DEEPEST = 400;

const NOTHING = new Set(
  'HEAD SCRIPT STYLE TITLE META LINK TEMPLATE NOSCRIPT BASE FRAME FRAMESET APPLET MAP AREA SOURCE TRACK PARAM COLGROUP XML'.split(
    ' ',
  ),
);
const COUNTED: Record<string, 'embeds' | 'drawings' | 'forms'> = {
  IFRAME: 'embeds',
  OBJECT: 'embeds',
  EMBED: 'embeds',
  VIDEO: 'embeds',
  AUDIO: 'embeds',
  SVG: 'drawings',
  MATH: 'drawings',
  CANVAS: 'drawings',
  INPUT: 'forms',
  SELECT: 'forms',
  TEXTAREA: 'forms',
};
const LINES = new Set(
  'P DIV SECTION ARTICLE ASIDE HEADER FOOTER MAIN NAV ADDRESS DL DT DD FIGCAPTION FORM FIELDSET LEGEND CENTER DETAILS SUMMARY HGROUP TR CAPTION BODY PRE'.split(
    ' ',
  ),
);

/** The parts of an element, in a flow of its own. */
export function readInside(element: Element, place: Place): Piece[] {
  const flow = new Flow();
  readChildren(element, flow, place);
  return flow.end();
}

function readChildren(parent: Element, flow: Flow, place: Place): void {
  for (const child of parent.childNodes) readNode(child, flow, place);
}

const ELEMENT = 1;
const TEXT = 3;

// Everything else (comments, conditional sections) is nobody's text.
function readNode(node: ChildNode, flow: Flow, place: Place): void {
  if (node.nodeType === TEXT) readText(node.nodeValue ?? '', flow, place);
  else if (node.nodeType === ELEMENT) readElement(node as Element, flow, place); // by its nodeType
}

function readText(text: string, flow: Flow, place: Place): void {
  if (!place.isPre) flow.words(text, place);
  else
    for (const [number, line] of text.split('\n').entries()) {
      if (number > 0) flow.line();
      flow.words(line, place);
    }
}

function readElement(element: Element, flow: Flow, around: Place): void {
  const tag = element.tagName.toUpperCase();
  const beside = besideText(element);
  const counted = COUNTED[tag];
  if (NOTHING.has(tag) || isHidden(element)) return;
  if (counted) around.out[counted] += 1;
  else if (beside) countBeside(beside, around.out);
  else if (around.layers >= DEEPEST) flow.words(element.textContent ?? '', around);
  else readKind(element, tag, flow, placeIn(element, tag, around));
}

type Reader = (element: Element, flow: Flow, place: Place) => void;

const READERS: Record<string, Reader> = {
  BR: (_, flow) => flow.line(),
  HR: (_, flow) => flow.add({ kind: 'divider' }),
  IMG: readPicture,
  FIGURE: readFigure,
  UL: readList,
  OL: readList,
  LI: (item, flow, place) =>
    flow.add(readItem(item, place, { isOrdered: false, start: 1, list: item.parentNode })),
  TABLE: readTable,
};

function readKind(element: Element, tag: string, flow: Flow, place: Place): void {
  const level = headingLevel(element);
  if (level !== null) readLine(element, flow, place, level <= 2 ? 2 : 3);
  else if (wordItem(element)) flow.add(readWordItem(element, place));
  else if (isQuote(element)) flow.add(readQuote(element, place));
  else (READERS[tag] ?? (LINES.has(tag) ? readLine : readChildren))(element, flow, place);
}

function readLine(element: Element, flow: Flow, place: Place, level?: Words['level']): void {
  flow.line(level);
  readChildren(element, flow, place);
  flow.line(level === undefined ? undefined : 0);
}

function placeIn(element: Element, tag: string, around: Place): Place {
  if (tag === 'INS' && element.hasAttribute('datetime')) around.out.insertions += 1;
  if (tag === 'S' || tag === 'STRIKE' || tag === 'DEL' || isStruck(element)) around.out.struck += 1;
  return {
    ...around,
    layers: around.layers + 1,
    isBold: boldOf(element) ?? around.isBold,
    isItalic: italicOf(element) ?? around.isItalic,
    isPre: around.isPre || tag === 'PRE' || tag === 'LISTING' || tag === 'XMP',
    href: tag === 'A' ? hrefOf(element, around.out) : around.href,
  };
}

function isStruck(element: Element): boolean {
  return /line-through/.test(styleOf(element, 'text-decoration'));
}

function hrefOf(link: Element, out: LeftOut): string | null {
  const given = link.getAttribute('href')?.trim();
  if (!given || given.startsWith('#')) return null;
  const address = unwrapAddress(given);
  if (isSafeHref(address)) return address;
  out.links += 1;
  return null;
}

function readFigure(figure: Element, flow: Flow, place: Place): void {
  const pieces = readInside(figure, place);
  const [picture, quote] = [
    pieces.find((piece) => piece.kind === 'picture'),
    pieces.find((piece) => piece.kind === 'quote'),
  ];
  const last = pieces.at(-1);
  const caption = figure.querySelector('figcaption') && last?.kind === 'words' ? last : null;
  if (picture && caption) picture.caption = caption.runs;
  else if (quote && caption && quote.attribution === '')
    quote.attribution = caption.runs.map((run) => run.text).join('');
  const isTaken = caption !== null && (picture ?? quote) !== undefined;
  for (const piece of isTaken ? pieces.slice(0, -1) : pieces) flow.add(piece);
}

function readList(list: Element, flow: Flow, place: Place): void {
  const isOrdered = list.tagName === 'OL';
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  const facts = { isOrdered, start: start >= 0 ? start : 1, list };
  flow.line(0);
  for (const child of list.childNodes) {
    const inside = child as Element; // when its name says so
    if (child.nodeName === 'LI') flow.add(readItem(inside, place, facts));
    // A list straight inside a list, as Google Docs and old pages write it.
    else if (/^[UO]L$/.test(child.nodeName)) readList(inside, flow, { ...place, depth: place.depth + 1 });
    else readNode(child, flow, place);
  }
}

function readItem(item: Element, place: Place, facts: Pick<Item, 'isOrdered' | 'start' | 'list'>): Item {
  const said = Number(item.getAttribute('aria-level') ?? item.getAttribute('data-aria-level'));
  const depth = said > 0 ? Math.max(1, said - place.base) : place.depth;
  const list = item.getAttribute('data-listid') ?? facts.list;
  const inside = {
    ...placeIn(item, 'LI', place),
    depth: 1,
    base: said > 0 ? said : place.base + place.depth,
  };
  return { kind: 'item', ...facts, list, depth, pieces: besideText(item) ? [] : readInside(item, inside) };
}

function readWordItem(line: Element, place: Place): Item {
  const { depth, list } = wordItem(line) ?? { depth: 1, list: '' };
  const sign = [...line.querySelectorAll('span')].find((span) => styleOf(span, 'mso-list') === 'ignore');
  const facts = signOf(sign?.textContent ?? '');
  sign?.remove();
  return { kind: 'item', ...facts, list, depth, pieces: readInside(line, place) };
}
