'use client';

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
    addKeyboardShortcuts() {
      return {
        // Enter on an empty last paragraph goes on to the attribution, and from there out of the block.
        Enter: ({ editor }) => {
          const { $from, empty } = editor.state.selection;
          if (!empty) return false;
          const part = $from.node($from.depth - (($from.parent.type.name === 'paragraph' && 1) || 0));
          if ($from.parent.type.name === 'quoteAttribution') {
            return editor
              .chain()
              .insertContentAt($from.after($from.depth - 1), { type: 'paragraph' })
              .focus()
              .run();
          }
          if (part.type.name !== 'quoteText' || $from.parent.content.size > 0 || part.childCount === 1)
            return false;
          if ($from.index($from.depth - 1) !== part.childCount - 1) return false;
          const attribution = $from.after($from.depth - 1) + 1;
          return editor
            .chain()
            .deleteRange({ from: $from.before(), to: $from.after() })
            .setTextSelection(attribution - 1)
            .run();
        },
      };
    },
  }),
  labelledPart(QuoteTextNode, { label: 'Quote text', hint: 'What was said' }),
  labelledPart(QuoteAttributionNode, { label: 'Attribution', hint: 'Who said it' }),
];
