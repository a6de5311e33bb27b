'use client';

import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { labelledPart } from '../../parts';
import { toLineBelow } from '../line-below';
import { FactBoxBodyNode, FactBoxNode, FactBoxTitleNode } from './schema';

/** The fact box as it is edited: its title, and below it paragraphs and lists. */
export const factBoxViews = () => [
  FactBoxNode.extend({
    renderHTML: ({ HTMLAttributes }) => [
      // Not an `aside`: while it is written it is part of the text, and no landmark.
      'div',
      {
        ...HTMLAttributes,
        'data-block': 'fact-box',
        role: 'group',
        'aria-label': 'Fact box',
        class: 'edit-block copy-fact-box',
      },
      0,
    ],
    addKeyboardShortcuts: () => ({ Enter: goOn }),
  }),
  labelledPart(FactBoxTitleNode, { label: 'Fact box title', hint: 'What these facts are about' }),
  labelledPart(FactBoxBodyNode, { label: 'Fact box text', hint: 'The facts, in paragraphs or a list' }),
];

/** Enter goes from the title to the text, and from an empty last paragraph to a line below the box. */
function goOn({ editor }: { editor: Editor }): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  if (!empty) return false;
  if ($from.parent.type.name === FactBoxTitleNode.name) {
    const text = TextSelection.near(state.doc.resolve($from.after() + 1));
    view.dispatch(state.tr.setSelection(text).scrollIntoView());
    return true;
  }
  const body = $from.depth > 1 ? $from.node($from.depth - 1) : null;
  const isEmptyLast =
    body?.type.name === FactBoxBodyNode.name &&
    $from.parent.content.size === 0 &&
    $from.index($from.depth - 1) === body.childCount - 1;
  if (!isEmptyLast) return false;
  // The empty paragraph was only the way out; a box with nothing in it keeps the one it needs.
  const { tr } = state;
  if (body.childCount > 1) tr.delete($from.before(), $from.after());
  view.dispatch(toLineBelow(tr, $from.after(1)));
  return true;
}
