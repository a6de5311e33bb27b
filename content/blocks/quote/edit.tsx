'use client';

import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { labelledPart } from '../../parts';
import { QuoteAttributionNode, QuoteNode, QuoteTextNode } from './schema';

/** The quote block as it is edited: its words in paragraphs, and whose they are. */
export const quoteViews = () => [
  QuoteNode.extend({
    renderHTML: ({ HTMLAttributes }) => [
      'blockquote',
      { ...HTMLAttributes, class: 'edit-block copy-quote' },
      0,
    ],
    addKeyboardShortcuts: () => ({ Enter: goOn }),
  }),
  labelledPart(QuoteTextNode, { label: 'Quote text', hint: 'What was said' }),
  labelledPart(QuoteAttributionNode, { label: 'Attribution', hint: 'Who said it' }),
];

/** Enter on an empty last paragraph goes on to the attribution, and from the attribution to an empty line below the block. */
function goOn({ editor }: { editor: Editor }): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty) return false;
  if ($from.parent.type.name === 'quoteAttribution') return leave(editor);
  const text = $from.depth > 1 ? $from.node($from.depth - 1) : null;
  const isEmptyLast =
    text?.type.name === 'quoteText' &&
    text.childCount > 1 &&
    $from.parent.content.size === 0 &&
    $from.index($from.depth - 1) === text.childCount - 1;
  return isEmptyLast && goToAttribution(editor);
}

function leave({ state, view }: Editor): boolean {
  const { $from } = state.selection;
  const below = $from.after($from.depth - 1);
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!paragraph) return false;
  const next = state.doc.nodeAt(below);
  const isEmptyLine = next?.type === paragraph.type && next.content.size === 0;
  const transaction = isEmptyLine ? state.tr : state.tr.insert(below, paragraph);
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, below + 1)).scrollIntoView());
  return true;
}

function goToAttribution({ state, view }: Editor): boolean {
  const { $from } = state.selection;
  const transaction = state.tr.delete($from.before(), $from.after());
  // Once the paragraph is gone, the attribution begins where it stood, past the end of the quote's text.
  const attribution = TextSelection.near(transaction.doc.resolve($from.before() + 1));
  view.dispatch(transaction.setSelection(attribution).scrollIntoView());
  return true;
}
