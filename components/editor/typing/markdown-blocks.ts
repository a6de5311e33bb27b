import type { Attrs, Node as ProseMirrorNode } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { canJoin, findWrapping } from '@tiptap/pm/transform';
import type { Typed, TypedChange, TypingRule } from './as-you-type';

/** What a line becomes that begins with these signs and a space. */
const SIGNS: Record<string, (line: Line) => Transaction> = {
  '##': (line) => toHeading(line, 2),
  '###': (line) => toHeading(line, 3),
  '-': (line) => toList(line, 'bulletList'),
  '*': (line) => toList(line, 'bulletList'),
  '1.': (line) => toList(line, 'orderedList'),
  '>': toQuote,
};

interface Line {
  tr: Transaction;
  /** Where the text of the line begins. */
  start: number;
}

/** `## `, `### `, `- `, `1. ` and `> ` at the start of a paragraph. */
export const lineStartRule: TypingRule = {
  letters: ' ',
  apply(typed) {
    const { before } = typed;
    const make = Object.hasOwn(SIGNS, before) ? SIGNS[before] : undefined;
    const start = make ? startOfParagraph(typed) : null;
    if (!make || start === null) return null;
    const literal = `${before} `;
    return {
      from: start,
      literal,
      change: (tr) => make({ tr: tr.delete(start, start + literal.length), start }),
    };
  },
};

/** `---` alone in a paragraph is a divider, where the format has one. */
export const dividerRule: TypingRule = {
  letters: '-',
  apply(typed): TypedChange | null {
    const { state, before } = typed;
    // Two hyphens may have become a dash by then.
    if (before !== '--' && before !== '–') return null;
    const start = startOfParagraph(typed);
    const divider = state.schema.nodes.divider?.createAndFill();
    if (start === null || !divider || state.doc.resolve(start).parent.content.size !== before.length)
      return null;
    return { from: start, literal: '---', change: (tr) => inPlaceOfLine({ tr, start }, divider) };
  },
};

/** Where the paragraph's text begins when the letter is typed into one that is a block by itself; else null. */
function startOfParagraph({ state, from, before }: Typed): number | null {
  const $from = state.doc.resolve(from);
  const isBlock = $from.depth === 1 && $from.parent.type.name === 'paragraph';
  return isBlock && $from.parentOffset === before.length ? $from.start() : null;
}

function toHeading({ tr, start }: Line, level: number): Transaction {
  const { heading } = tr.doc.type.schema.nodes;
  if (!heading) return tr;
  return tr.setBlockType(start, start, heading, { ...idOf(tr.doc.resolve(start).parent), level });
}

function toList({ tr, start }: Line, name: 'bulletList' | 'orderedList'): Transaction {
  const type = tr.doc.type.schema.nodes[name];
  const range = tr.doc.resolve(start).blockRange();
  const wrapping = type && range ? findWrapping(range, type) : null;
  if (!type || !range || !wrapping) return tr;
  tr.wrap(range, wrapping);
  const above = range.start;
  const isMore = tr.doc.resolve(above).nodeBefore?.type === type && canJoin(tr.doc, above);
  return isMore ? tr.join(above) : tr;
}

function toQuote({ tr, start }: Line): Transaction {
  const { quote, quoteText } = tr.doc.type.schema.nodes;
  const paragraph = tr.doc.resolve(start).parent;
  const block = quote?.createAndFill(idOf(paragraph), quoteText?.create(null, paragraph));
  return block ? inPlaceOfLine({ tr, start }, block) : tr;
}

/** Puts a block where the line was, with a paragraph below to go on; the caret goes into the block's text, if it has any. */
function inPlaceOfLine({ tr, start }: Line, block: ProseMirrorNode): Transaction {
  const [from, to] = [start - 1, tr.doc.resolve(start).after()];
  const below = to === tr.doc.content.size ? tr.doc.type.schema.nodes.paragraph?.create() : null;
  tr.replaceWith(from, to, below ? [block, below] : block);
  const caret = block.isAtom || block.isLeaf ? from + block.nodeSize : from + 1;
  return tr.setSelection(TextSelection.near(tr.doc.resolve(caret)));
}

function idOf(node: ProseMirrorNode): Attrs {
  return { id: node.attrs.id ?? null };
}
