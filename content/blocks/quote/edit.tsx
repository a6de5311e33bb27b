'use client';

import type { Editor } from '@tiptap/core';
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

/** Enter on an empty last paragraph goes on to the attribution, and from the attribution out of the block. */
function goOn({ editor }: { editor: Editor }): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty) return false;
  if ($from.parent.type.name === 'quoteAttribution') {
    const below = $from.after($from.depth - 1);
    const paragraph = { type: 'paragraph' };
    return editor
      .chain()
      .insertContentAt(below, paragraph)
      .setTextSelection(below + 1)
      .scrollIntoView()
      .run();
  }
  const text = $from.depth > 1 ? $from.node($from.depth - 1) : null;
  const isEmptyLast =
    text?.type.name === 'quoteText' &&
    text.childCount > 1 &&
    $from.parent.content.size === 0 &&
    $from.index($from.depth - 1) === text.childCount - 1;
  if (!isEmptyLast) return false;
  // After the paragraph is gone, the attribution begins where it stood, two borders further on.
  const from = $from.before();
  return editor
    .chain()
    .deleteRange({ from, to: $from.after() })
    .setTextSelection(from + 2)
    .run();
}
