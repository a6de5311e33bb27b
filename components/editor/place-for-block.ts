import type { EditorState } from '@tiptap/pm/state';

/** A stretch of the body that something takes the place of. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where a whole block goes: in place of the empty paragraph the caret stands in, else behind the block it stands in. */
export function placeForBlock({ selection: { $from, to } }: EditorState): Stretch {
  if ($from.depth === 0) return { from: to, to };
  const isEmptyParagraph = $from.node(1).type.name === 'paragraph' && $from.node(1).content.size === 0;
  const end = $from.after(1);
  return isEmptyParagraph ? { from: $from.before(1), to: end } : { from: end, to: end };
}
