import { Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';

/**
 * Keeps a selection out of the next part. Two or three clicks into an empty caption have the browser select up to where
 * the credit begins, and the next letter would join the two.
 */
export const partsApart = Extension.create({
  name: 'partsApart',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        createSelectionBetween: (_view, anchor, head) =>
          isEmptyPart(anchor, head) ? TextSelection.create(anchor.doc, anchor.pos) : null,
      },
    }),
  ],
});

/** Whether a selection begins in an empty part and ends where the next part of the same block begins: it holds no word. */
export function isEmptyPart(anchor: ResolvedPos, head: ResolvedPos): boolean {
  return (
    anchor.parent.isTextblock &&
    anchor.parent.content.size === 0 &&
    anchor.depth > 1 &&
    head.depth > 1 &&
    head.pos > anchor.pos &&
    head.parentOffset === 0 &&
    anchor.before(1) === head.before(1) &&
    // Lines of one part are of one kind; from one of those to the next one may select.
    anchor.parent.type !== head.parent.type
  );
}
