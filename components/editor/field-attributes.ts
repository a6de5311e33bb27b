import type { EditorState } from '@tiptap/pm/state';

/** In so many blocks one sees only a part at a time. */
const LONG = 60;

/**
 * The attributes of a field's text box, with its hint for as long as there is nothing in it, and a class for a text that
 * is long. Worked out from the first block and the count alone: a decoration for each block would be looked for at every
 * key press.
 */
export function fieldAttributes(fixed: Record<string, string>, hint: string) {
  return ({ doc }: EditorState): Record<string, string> => {
    const isEmpty =
      doc.childCount === 1 && doc.firstChild?.isTextblock === true && doc.firstChild.content.size === 0;
    if (isEmpty) return { ...fixed, 'data-hint': hint };
    return doc.childCount > LONG ? { ...fixed, class: `${fixed.class} edit-long` } : fixed;
  };
}
