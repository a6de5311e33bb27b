import type { Editor } from '@tiptap/core';
import { Fragment, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { announce } from '../announce';
import { nameOfBlock } from './block-names';
import { blockAt } from './block-place';
import { linesOf } from './lines-of';
import { asOneUndo } from './one-undo';
import { spoken } from './spoken-deed';

/** What a block of text can be turned into. */
export type TextKind = 'paragraph' | 'heading' | 'crosshead' | 'bulletedList' | 'numberedList' | 'quote';

const KIND_OF_TYPE: Record<string, TextKind> = {
  paragraph: 'paragraph',
  heading: 'heading',
  bulletList: 'bulletedList',
  orderedList: 'numberedList',
  quote: 'quote',
};

/** Which kind of text a block is; null for one that is more than text, such as a photo. */
export function textKindOf(block: Node): TextKind | null {
  if (block.type.name === 'heading' && block.attrs.level === 3) return 'crosshead';
  return KIND_OF_TYPE[block.type.name] ?? null;
}

/** Turns a block of text into another kind. Every line of it is kept; the first new block keeps its id. One undo. */
export function turnInto(editor: Editor, index: number, kind: TextKind): boolean {
  const place = blockAt(editor.state.doc, index);
  const now = place && textKindOf(place.node);
  if (!place || now === null || now === kind) return false;
  const { state, view } = editor;
  const blocks = drawn(state.schema, place.node, kind);
  const [first, ...rest] = blocks;
  if (!first) return false;
  const named = first.type.create({ ...first.attrs, id: place.node.attrs.id }, first.content);
  const offset = state.selection.from - place.position;
  asOneUndo(editor, () => {
    const { tr } = state;
    tr.replaceWith(place.position, place.position + place.node.nodeSize, [named, ...rest]);
    const caret = Math.min(place.position + Math.max(offset, 1), tr.doc.content.size);
    view.dispatch(spoken(tr.setSelection(TextSelection.near(tr.doc.resolve(caret))).scrollIntoView()));
  });
  announce(`Turned into ${nameOfBlock(named).toLowerCase()}.`);
  return true;
}

function drawn(schema: Schema, block: Node, kind: TextKind): Node[] {
  const type = (name: string): NodeType => {
    const found = schema.nodes[name];
    if (!found) throw new Error(`The body has no ${name}.`);
    return found;
  };
  const lines = linesOf(block);
  const paragraphs = () => lines.map((line) => type('paragraph').create(null, line));
  const listOf = (name: string) => {
    // From one list to the other, what is nested stays nested.
    const items = isList(block)
      ? block.content
      : paragraphs().map((line) => type('listItem').create(null, line));
    return [type(name).create(null, items)];
  };
  switch (kind) {
    case 'paragraph':
      return paragraphs();
    case 'heading':
      return lines.map((line) => type('heading').create({ level: 2 }, line));
    case 'crosshead':
      return lines.map((line) => type('heading').create({ level: 3 }, line));
    case 'bulletedList':
      return listOf('bulletList');
    case 'numberedList':
      return listOf('orderedList');
    case 'quote': {
      const quote = type('quote').createAndFill(
        null,
        Fragment.from(type('quoteText').create(null, paragraphs())),
      );
      return quote ? [quote] : [];
    }
  }
}

function isList(block: Node): boolean {
  return block.type.name === 'bulletList' || block.type.name === 'orderedList';
}
