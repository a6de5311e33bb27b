import { type Copy, type DocNode, type Mark, parseCopy, SCHEMA_VERSION } from './document';

/** Text for a builder: a string, or runs made by `b`, `i` and `link`. */
export type Inline = string | DocNode | readonly Inline[];

/** A whole copy for tests and seeds. Blocks without an id are given `b1`, `b2`, … by place. Throws on an invalid one. */
export function copy(parts: { headline?: string; standfirst?: string; body?: DocNode[] }): Copy {
  const parsed = parseCopy({
    schemaVersion: SCHEMA_VERSION,
    headline: line(parts.headline),
    standfirst: line(parts.standfirst),
    body: { type: 'doc', content: (parts.body ?? []).map(numbered) },
  });
  if (!parsed.ok) throw new Error(`The builder was given an invalid copy: ${parsed.problems.join(' ')}`);
  return parsed.copy;
}

/** The same block under an id of its own. */
export function withId(id: string, block: DocNode): DocNode {
  return { ...block, attrs: { ...block.attrs, id } };
}

export function p(...text: Inline[]): DocNode {
  return { type: 'paragraph', content: runs(text) };
}

export function h2(...text: Inline[]): DocNode {
  return { type: 'heading', attrs: { level: 2 }, content: runs(text) };
}

export function h3(...text: Inline[]): DocNode {
  return { type: 'heading', attrs: { level: 3 }, content: runs(text) };
}

export function ul(items: (Inline | ListEntry)[]): DocNode {
  return { type: 'bulletList', content: items.map(listItem) };
}

export function ol(items: (Inline | ListEntry)[], start = 1): DocNode {
  return { type: 'orderedList', attrs: { start }, content: items.map(listItem) };
}

/** A list item that holds more than one line: text, then further paragraphs or lists. */
export interface ListEntry {
  blocks: DocNode[];
}

export function li(text: Inline, ...further: DocNode[]): ListEntry {
  return { blocks: [p(text), ...further] };
}

export interface QuoteDetails {
  role?: string;
  occasion?: string;
  source?: string;
  translator?: string;
}

/** A quote; a detail that is given, even as an empty text, is there. */
export function quote(paragraphs: Inline[], attribution = '', details: QuoteDetails = {}): DocNode {
  const { role, occasion, source, translator } = details;
  const text = { type: 'quoteText', content: paragraphs.map((paragraph) => p(paragraph)) };
  const parts = [
    ['quoteAttribution', attribution],
    ['quoteRole', role],
    ['quoteOccasion', occasion],
    ['quoteSource', source],
    ['quoteTranslator', translator],
  ] as const;
  const written = parts.flatMap(([type, words]) =>
    words === undefined ? [] : [{ type, content: runs(words) }],
  );
  return { type: 'quote', content: [text, ...written] };
}

export function pullQuote(sentence = ''): DocNode {
  return { type: 'pullQuote', content: runs(sentence) };
}

export function factBox(title: string, ...facts: DocNode[]): DocNode {
  const body = { type: 'factBoxBody', content: facts.length > 0 ? facts : [p()] };
  return { type: 'factBox', content: [{ type: 'factBoxTitle', content: runs(title) }, body] };
}

export function divider(): DocNode {
  return { type: 'divider' };
}

export interface PhotoParts {
  photoId: string | null;
  caption?: Inline;
  credit?: Inline;
  alt?: string;
  decorative?: boolean;
  size?: string;
  shape?: string;
  focus?: string;
}

export function photo({
  photoId,
  caption = '',
  credit = '',
  alt = '',
  decorative = false,
  ...placement
}: PhotoParts): DocNode {
  const content = [
    { type: 'photoCaption', content: runs(caption) },
    { type: 'photoCredit', content: runs(credit) },
    { type: 'photoAlt', content: runs(alt) },
  ];
  return { type: 'photo', attrs: { photoId, decorative, ...placement }, content };
}

export function gallery(...photos: PhotoParts[]): DocNode {
  return { type: 'gallery', content: photos.map(photo) };
}

export interface TableParts {
  caption?: Inline;
  /** The header row; none when it is left out. */
  head?: Inline[];
  rows?: Inline[][];
  source?: Inline;
  /** How each column stands; at the start when it is left out. */
  align?: ('centre' | 'end' | null)[];
}

export function table({ caption = '', head, rows = [], source = '', align = [] }: TableParts): DocNode {
  const cells = (type: string, texts: Inline[]) =>
    texts.map((text, place) => ({ type, attrs: { align: align[place] ?? null }, content: runs(text) }));
  const headRow = head ? [{ type: 'tableRow', content: cells('tableHeader', head) }] : [];
  const bodyRows = rows.map((row) => ({ type: 'tableRow', content: cells('tableCell', row) }));
  const content = [
    { type: 'tableCaption', content: runs(caption) },
    { type: 'tableGrid', content: [...headRow, ...bodyRows] },
    { type: 'tableSource', content: runs(source) },
  ];
  return { type: 'table', content };
}

export function post({ recordId, url = '' }: { recordId: string | null; url?: string }): DocNode {
  return { type: 'socialPost', attrs: { recordId, url } };
}

export function embed({ recordId, url = '' }: { recordId: string | null; url?: string }): DocNode {
  return { type: 'embed', attrs: { recordId, url } };
}

export function related(storyId: string | null): DocNode {
  return { type: 'relatedStory', attrs: { storyId } };
}

export function b(...text: Inline[]): DocNode[] {
  return marked({ type: 'bold' }, text);
}

export function i(...text: Inline[]): DocNode[] {
  return marked({ type: 'italic' }, text);
}

export function link(text: Inline, href: string): DocNode[] {
  return marked({ type: 'link', attrs: { href } }, text);
}

export function note(...text: Inline[]): DocNode[] {
  return marked({ type: 'note' }, text);
}

function runs(text: Inline): DocNode[] {
  if (typeof text === 'string') return text === '' ? [] : [{ type: 'text', text }];
  return 'type' in text ? [text] : text.flatMap(runs);
}

function marked(mark: Mark, text: Inline): DocNode[] {
  return runs(text).map((run) => ({ ...run, marks: [...(run.marks ?? []), mark] }));
}

function listItem(item: Inline | ListEntry): DocNode {
  const blocks = typeof item === 'object' && 'blocks' in item ? item.blocks : [p(item)];
  return { type: 'listItem', content: blocks };
}

function numbered(block: DocNode, place: number): DocNode {
  return block.attrs?.id === undefined ? withId(`b${place + 1}`, block) : block;
}

function line(text = ''): DocNode {
  return { type: 'doc', content: [p(text)] };
}
