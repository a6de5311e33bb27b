import { Fragment, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import { linesOf } from './lines-of';
import type { TextKind } from './text-kind';

/** The blocks that hold all the words of these in another kind. None of them has an id yet. */
export function drawnAs(blocks: readonly Node[], kind: TextKind): Node[] {
  const schema = blocks[0]?.type.schema;
  if (!schema) return [];
  const make = maker(schema);
  switch (kind) {
    case 'paragraph':
      return blocks.flatMap((block) => asLooseText(block, make));
    case 'heading':
      return linesOfAll(blocks).map((line) => make('heading', line, { level: 2 }));
    case 'crosshead':
      return linesOfAll(blocks).map((line) => make('heading', line, { level: 3 }));
    case 'bulletedList':
      return [make('bulletList', itemsOf(blocks, make))];
    case 'numberedList':
      return [make('orderedList', itemsOf(blocks, make))];
    case 'quote':
      return [
        make('quote', [make('quoteText', paragraphs(linesOfAll(blocks), make)), make('quoteAttribution')]),
      ];
    case 'pullQuote':
      return asPullQuote(blocks, make);
    case 'factBox':
      return [asFactBox(blocks, make)];
  }
}

/** What a pull quote, which holds words and nothing else, could not keep of these blocks, as a sentence. */
export function lostInPullQuote(blocks: readonly Node[]): string | null {
  const lost = spokenLines(blocks).some((line) => line.content.some(hasLinkOrNote));
  return lost ? 'A pull quote holds no links and no notes. Take them out of the text first.' : null;
}

type Make = (name: string, content?: Fragment | readonly Node[] | string, attrs?: Node['attrs']) => Node;

/** Makes nodes of a schema; a content given as a text may be empty. */
function maker(schema: Schema): Make {
  return (name, content, attrs) => {
    const inside = typeof content === 'string' ? (content === '' ? [] : [schema.text(content)]) : content;
    return typeNamed(schema, name).create(attrs ?? null, inside);
  };
}

function typeNamed(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The body has no ${name}.`);
  return type;
}

function linesOfAll(blocks: readonly Node[]): Fragment[] {
  const lines = blocks.flatMap(linesOf);
  const written = lines.filter((line) => line.size > 0);
  return written.length > 0 ? written : [Fragment.empty];
}

function paragraphs(lines: readonly Fragment[], make: Make): Node[] {
  return lines.map((line) => make('paragraph', line));
}

// The lists of a fact box are lists of the story then.
function asLooseText(block: Node, make: Make): Node[] {
  if (block.type.name !== 'factBox') return paragraphs(linesOf(block), make);
  const [title, body] = block.children;
  return [...asLine(title, make), ...(body?.children ?? []).map(withoutId)];
}

function itemsOf(blocks: readonly Node[], make: Make): Node[] {
  const written = blocks.filter((block) => block.textContent !== '');
  return (written.length > 0 ? written : blocks.slice(0, 1)).flatMap((block) =>
    // From one list to the other, what is nested stays nested.
    isList(block) ? block.children : paragraphs(linesOf(block), make).map((line) => make('listItem', [line])),
  );
}

/** One sentence of all lines; what a quote says beside its words stands below, where it can be read or taken out. */
function asPullQuote(blocks: readonly Node[], make: Make): Node[] {
  const sentence = spokenLines(blocks)
    .map((line) => line.textBetween(0, line.size).trim())
    .filter(Boolean)
    .join(' ');
  const below = blocks
    .filter(isQuote)
    .flatMap((quote) => quote.children.slice(1).flatMap((part) => asLine(part, make)));
  return [make('pullQuote', sentence), ...below];
}

function spokenLines(blocks: readonly Node[]): Fragment[] {
  return blocks.flatMap((block) => (isQuote(block) ? linesOf(block.child(0)) : linesOf(block)));
}

/** A heading that comes first is the title, unless it holds what a title cannot. */
function asFactBox(blocks: readonly Node[], make: Make): Node {
  const [first, ...others] = blocks;
  const title = first ? titleOf(first) : null;
  const facts = [
    ...(first ? factsOf(first, title !== null, make) : []),
    ...others.flatMap((block) => factsOf(block, false, make)),
  ];
  const written = facts.filter((fact) => fact.textContent !== '');
  const body = make('factBoxBody', written.length > 0 ? written : [make('paragraph')]);
  return make('factBox', [make('factBoxTitle', title ?? Fragment.empty), body]);
}

function titleOf(block: Node): Fragment | null {
  if (block.type.name === 'factBox') return block.child(0).content;
  const isTitle = block.type.name === 'heading' && !block.content.content.some(hasLinkOrNote);
  return isTitle ? Fragment.from(block.children.map((run) => run.mark([]))) : null;
}

function factsOf(block: Node, isTitled: boolean, make: Make): Node[] {
  if (isList(block)) return [withoutId(block)];
  if (block.type.name !== 'factBox') return isTitled ? [] : paragraphs(linesOf(block), make);
  const [title, body] = block.children;
  return [...(isTitled ? [] : asLine(title, make)), ...(body?.children ?? [])];
}

function asLine(part: Node | undefined, make: Make): Node[] {
  return part && part.content.size > 0 ? [make('paragraph', part.content)] : [];
}

function withoutId(block: Node): Node {
  return block.type.create({ ...block.attrs, id: null }, block.content, block.marks);
}

function hasLinkOrNote({ marks }: Node): boolean {
  return marks.some(({ type }) => type.name === 'link' || type.name === 'note');
}

function isList(block: Node): boolean {
  return block.type.name === 'bulletList' || block.type.name === 'orderedList';
}

function isQuote(block: Node): boolean {
  return block.type.name === 'quote';
}
