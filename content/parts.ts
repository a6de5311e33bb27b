import type { Node } from '@tiptap/core';

/**
 * A part of a block (caption, attribution …) as it is edited: a place for text with a name of its own, so that a
 * screen reader says where one is, and a hint that is shown while it is empty.
 */
export function labelledPart(part: Node, { label, hint }: { label: string; hint: string }): Node {
  return part.extend({
    renderHTML(props) {
      const drawn = this.parent?.(props) ?? ['div', 0];
      const [tag, attributes] = Array.isArray(drawn) ? drawn : ['div'];
      return [
        tag,
        {
          ...(typeof attributes === 'object' ? attributes : {}),
          role: 'textbox',
          'aria-label': label,
          'aria-multiline': 'true',
          'data-hint': hint,
          class: 'edit-part',
        },
        0,
      ];
    },
  });
}
