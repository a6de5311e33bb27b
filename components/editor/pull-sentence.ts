import type { Editor } from '@tiptap/core';
import { insertBlock } from './insert-block';

/** Longer than anybody sets large beside a story: more was selected for another reason. */
const LONGEST = 400;

/**
 * Puts a pull quote below the block the caret stands in, with the words that are selected in the copy; empty, to be
 * filled by hand, when none are. Words of a quote are set in quotation marks, since they are somebody's.
 */
export function pullSentence(editor: Editor): void {
  const sentence = selectedWords(editor);
  const content = sentence === '' ? [] : [{ type: 'text', text: sentence }];
  insertBlock(editor, { type: 'pullQuote', content });
}

function selectedWords({ state: { doc, selection } }: Editor): string {
  const { from, to, $from } = selection;
  if (to - from > LONGEST) return '';
  const words = doc.textBetween(from, to, ' ').replace(/\s+/g, ' ').trim();
  const isSpoken = words !== '' && $from.depth > 0 && $from.node(1).type.name === 'quote';
  return isSpoken ? `“${words.replace(/^[“"]|[”"]$/g, '')}”` : words;
}
