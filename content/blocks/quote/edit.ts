'use client';

import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { labelledPart } from '../../parts';
import { lineBelow } from '../line-below';
import { QuoteOccasionNode, QuoteRoleNode, QuoteSourceNode, QuoteTranslatorNode } from './details';
import { foldableQuote } from './foldable';
import { QuoteAttributionNode, QuoteNode, QuoteTextNode } from './schema';

/** The quote block as it is edited: its words in paragraphs, whose they are, and details that unfold when asked for. */
export const quoteViews = () => [
  QuoteNode.extend({
    addNodeView: () => foldableQuote,
    addKeyboardShortcuts: () => ({ Enter: goOn }),
  }),
  labelledPart(QuoteTextNode, { label: 'Quote text', hint: 'What was said' }),
  labelledPart(QuoteAttributionNode, { label: 'Attribution', hint: 'Who said it' }),
  labelledPart(QuoteRoleNode, { label: 'Role', hint: 'As what: minister, eyewitness' }),
  labelledPart(QuoteOccasionNode, { label: 'Said when and where', hint: 'On Tuesday, in parliament' }),
  labelledPart(QuoteSourceNode, { label: 'Source link', hint: 'https://' }),
  labelledPart(QuoteTranslatorNode, { label: 'Translated by', hint: 'Name, or the agency' }),
];

/** Enter goes from an empty last paragraph to the attribution, from part to part, and from the last to a line below. */
function goOn({ editor }: { editor: Editor }): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.depth < 2) return false;
  const block = $from.node($from.depth - 1);
  if (block.type.name === QuoteNode.name)
    return $from.index($from.depth - 1) === block.childCount - 1 ? lineBelow(editor) : toNextPart(editor);
  const isEmptyLast =
    block.type.name === QuoteTextNode.name &&
    block.childCount > 1 &&
    $from.parent.content.size === 0 &&
    $from.index($from.depth - 1) === block.childCount - 1;
  return isEmptyLast && toAttribution(editor);
}

function toNextPart({ state, view }: Editor): boolean {
  const next = TextSelection.create(state.doc, state.selection.$from.after() + 1);
  view.dispatch(state.tr.setSelection(next).scrollIntoView());
  return true;
}

function toAttribution({ state, view }: Editor): boolean {
  const { $from } = state.selection;
  const transaction = state.tr.delete($from.before(), $from.after());
  // Once the paragraph is gone, the attribution begins where it stood, past the end of the quote's text.
  const attribution = TextSelection.near(transaction.doc.resolve($from.before() + 1));
  view.dispatch(transaction.setSelection(attribution).scrollIntoView());
  return true;
}
