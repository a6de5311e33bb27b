'use client';

import type { Editor } from '@tiptap/core';
import { lineBelow } from '../line-below';
import { PullQuoteNode } from './schema';

/** The pull quote as it is edited: one text, which Enter leaves for a line below. */
export const pullQuoteViews = () => [
  PullQuoteNode.extend({
    renderHTML: ({ HTMLAttributes }) => [
      // Not an `aside`, which may be no text box.
      'div',
      {
        ...HTMLAttributes,
        'data-block': 'pull-quote',
        role: 'textbox',
        'aria-label': 'Pull quote',
        'aria-multiline': 'true',
        'data-hint': 'A sentence of the story',
        class: 'edit-block edit-part copy-pull-quote',
      },
      0,
    ],
    addKeyboardShortcuts: () => ({ Enter: leave }),
  }),
];

function leave({ editor }: { editor: Editor }): boolean {
  return editor.state.selection.$from.parent.type.name === PullQuoteNode.name && lineBelow(editor);
}
