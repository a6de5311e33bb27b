import type { Node } from '@tiptap/core';

/**
 * A part of a block (caption, attribution …) as it is edited: a place for text with a name of its own, so that a
 * screen reader says where one is, and a hint that is shown while it is empty.
 */
export function labelledPart(part: Node, { label, hint }: { label: string; hint: string }): Node {
  return part.extend({
    renderHTML(props) {
      const [tag, ...rest] = this.parent?.(props) as unknown as [string, ...unknown[]];
      const attributes = rest.length > 1 ? (rest[0] as Record<string, unknown>) : {};
      const labelled = {
        ...attributes,
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
        'data-hint': hint,
      };
      return [tag, { ...labelled, class: 'edit-part' }, 0];
    },
  });
}
