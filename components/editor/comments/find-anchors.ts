import type { Editor } from '@tiptap/core';
import type { Anchor, WordsAnchor } from '@/newsroom/comments/anchor';
import { findWords } from '@/newsroom/comments/find-words';
import { writeLetters } from '../live-text';
import { findEnds } from './live-position';
import { type OpenText, openText } from './open-text';

/** Where an anchor is in the open body; without a place when it is about no part of it, or when it has gone. */
export interface FoundAnchor {
  state: 'same' | 'changed' | 'gone';
  range: { from: number; to: number } | null;
}

/** Looks for many anchors in the text as it is now; costs the more the more there are, and is no work for a key press. */
export function findAnchors(editor: Editor, anchors: readonly Anchor[]): FoundAnchor[] {
  if (anchors.length === 0) return [];
  writeLetters(editor.state);
  const text = openText(editor.state.doc);
  return anchors.map((anchor) => findAnchor(editor, text, anchor));
}

/** Whether the words at a range are those that were commented on. */
export function stateAt(
  editor: Editor,
  { quote }: WordsAnchor,
  { from, to }: { from: number; to: number },
): 'same' | 'changed' {
  const words = editor.state.doc.textBetween(from, to, '\n', '\ufffc');
  return words.replace(/\s+/g, '') === quote.replace(/\s+/g, '') ? 'same' : 'changed';
}

function findAnchor(editor: Editor, text: OpenText, anchor: Anchor): FoundAnchor {
  switch (anchor.kind) {
    case 'words':
      return findQuote(editor, text, anchor);
    case 'block':
      return findBlock(editor, anchor.blockId);
    case 'field':
    case 'story':
      return { state: 'same', range: null };
  }
}

function findQuote(editor: Editor, text: OpenText, anchor: WordsAnchor): FoundAnchor {
  const ends = findEnds(editor.state, anchor);
  const found = findWords(anchor, text, ends && text.stretchOf(ends));
  if (found.state === 'gone') return { state: 'gone', range: null };
  return { state: found.state, range: text.rangeOf(found) };
}

function findBlock({ state: { doc } }: Editor, blockId: string): FoundAnchor {
  let found: FoundAnchor = { state: 'gone', range: null };
  doc.forEach((block, at) => {
    if (block.attrs.id === blockId) found = { state: 'same', range: { from: at, to: at + block.nodeSize } };
  });
  return found;
}
