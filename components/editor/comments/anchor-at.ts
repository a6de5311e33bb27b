import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { ANCHOR_LIMITS, type Anchor } from '@/newsroom/comments/anchor';
import { blockAtPlace, type Stretch } from '@/newsroom/comments/find-words';
import { writeLetters } from '../live-text';
import { nameEnds } from './live-position';
import { type OpenText, openText } from './open-text';

/** What can be commented on as things stand in a body: the selected words, and the block of the selection. */
export function anchorsAt(editor: Editor): Anchor[] {
  writeLetters(editor.state);
  const { selection, doc } = editor.state;
  const text = openText(doc);
  const isText = selection instanceof TextSelection && !selection.empty;
  const words = isText ? trimmed(text, text.stretchOf(selection)) : null;
  const block = doc.childCount > selection.$from.index(0) ? blockOf(editor) : null;
  return [...(words ? [wordsAnchor(editor, text, words)] : []), ...(block ? [block] : [])];
}

function wordsAnchor(editor: Editor, text: OpenText, { from, to }: Stretch): Anchor {
  const { whole } = text;
  return {
    kind: 'words',
    blockId: blockAtPlace(text, from),
    quote: whole.slice(from, to),
    before: whole.slice(Math.max(0, from - ANCHOR_LIMITS.context), from),
    after: whole.slice(to, to + ANCHOR_LIMITS.context),
    ...nameEnds(editor.state, text.rangeOf({ from, to })),
  };
}

/** Without the space around the words, and cut where they are more than one comment is about. */
function trimmed({ whole }: OpenText, stretch: Stretch | null): Stretch | null {
  if (!stretch) return null;
  const words = whole.slice(stretch.from, Math.min(stretch.to, stretch.from + ANCHOR_LIMITS.quote));
  const from = stretch.from + (words.length - words.trimStart().length);
  const to = stretch.from + words.trimEnd().length;
  return to > from ? { from, to } : null;
}

function blockOf({ state: { selection, doc } }: Editor): Anchor | null {
  const block = doc.child(selection.$from.index(0));
  const id: unknown = block.attrs.id;
  if (typeof id !== 'string') return null;
  const quote = block.textContent.replace(/\s+/g, ' ').trim().slice(0, ANCHOR_LIMITS.quote);
  return { kind: 'block', blockId: id, block: block.type.name, quote };
}
