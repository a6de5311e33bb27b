import type { EditorState } from '@tiptap/pm/state';

/** What stands behind the `/` of a line that holds nothing else; null where there is no such line, or no caret in it. */
export function slashQuery({ selection: { $from, empty } }: EditorState): string | null {
  if (!empty || $from.depth !== 1) return null;
  const text = $from.parent.textContent;
  return text.startsWith('/') && $from.parentOffset > 0 ? text.slice(1) : null;
}

/** Whether the caret stands on an empty line of its own, where `/` opens the list. */
export function isOnEmptyLine({ selection: { $from, empty } }: EditorState): boolean {
  return empty && $from.depth === 1 && $from.parent.isTextblock && $from.parent.content.size === 0;
}
