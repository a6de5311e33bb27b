import type { EditorState } from '@tiptap/pm/state';

/** What an empty body says. */
export const BODY_HINT = 'Write, or press / for a photo, a quote, a social post';

/**
 * The attributes of a field's text box, with its hint for as long as there is nothing in it. Worked out from the first
 * block alone: a decoration for each block would be looked for at every key press.
 */
export function fieldAttributes(fixed: Record<string, string>, hint: string) {
  return ({ doc }: EditorState): Record<string, string> => {
    const isEmpty =
      doc.childCount === 1 && doc.firstChild?.isTextblock === true && doc.firstChild.content.size === 0;
    return isEmpty ? { ...fixed, 'data-hint': hint } : fixed;
  };
}
