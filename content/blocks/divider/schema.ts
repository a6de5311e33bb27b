import { InputRule, mergeAttributes, Node } from '@tiptap/core';
import type { NodeType } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { blockIdAttribute } from '../../attributes';
import type { Block } from '../../block';
import { element } from '../../html';

/** What is typed for a divider, closed by a space or Enter; two hyphens may have become a dash on the way. */
const TYPED = /^(?:-{3}|[–—]-|\*{3}|_{3})\s$/;

export const DividerNode = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ id: blockIdAttribute() }),
  parseHTML: () => [{ tag: 'hr' }],
  addOptions: () => ({ HTMLAttributes: {} }),
  renderHTML({ HTMLAttributes }) {
    return ['hr', mergeAttributes(this.options.HTMLAttributes, HTMLAttributes)];
  },
  addInputRules() {
    return [new InputRule({ find: TYPED, handler: ({ state }) => divide(state, this.type) })];
  },
});

/** A pause in the text: what follows is another time, place or thought. */
export const divider: Block = {
  name: 'divider',
  types: ['divider'],
  nodes: [DividerNode],
  text: () => '',
  html: () => element('hr', {}),
  problems: () => [],
};

/** Puts a divider in the place of the line that asked for it, and the caret into a line below. */
function divide({ selection: { $from }, schema, tr }: EditorState, type: NodeType): null | undefined {
  const paragraph = schema.nodes.paragraph?.create();
  // Only a line of its own becomes one: inside a quote or a list the signs stay what they are.
  if ($from.depth !== 1 || $from.parent.type !== paragraph?.type) return null;
  const from = $from.before();
  tr.replaceWith(from, $from.after(), [type.create(), paragraph]);
  tr.setSelection(TextSelection.create(tr.doc, from + 2)).scrollIntoView();
  return undefined;
}
