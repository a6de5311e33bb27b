import { Extension } from '@tiptap/core';

export interface BodyShortcuts {
  onSlash(place: { left: number; top: number }): void;
  onLink(): void;
}

/** `/` on an empty line opens the list of blocks, Ctrl/⌘ K the link dialog. */
export function bodyShortcuts({ onSlash, onLink }: BodyShortcuts) {
  return Extension.create({
    name: 'bodyShortcuts',
    addKeyboardShortcuts: () => ({
      '/': ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const isEmptyLine =
          empty && $from.depth === 1 && $from.parent.isTextblock && $from.parent.content.size === 0;
        if (!isEmptyLine) return false;
        const { left, bottom } = editor.view.coordsAtPos($from.pos);
        onSlash({ left, top: bottom });
        return true;
      },
      'Mod-k': () => {
        onLink();
        return true;
      },
    }),
  });
}
