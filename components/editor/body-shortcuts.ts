import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { keymapKeys } from '@/components/shortcuts/key-names';
import { isOnEmptyLine } from './surface/slash-query';

export interface BodyShortcuts {
  onSlash(): void;
  onLink(): void;
  onBlockMenu(): void;
  /** To the tools of the selection, else to the toolbar. */
  onTools(): void;
}

/** `/` typed on an empty line opens the list of blocks; further keys open the link dialog and the block menu. */
export function bodyShortcuts({ onSlash, onLink, onBlockMenu, onTools }: BodyShortcuts) {
  const open = (layer: () => void) => () => {
    layer();
    return true;
  };
  return Extension.create({
    name: 'bodyShortcuts',
    // After the blocks: a table has tools of its own.
    priority: 90,
    addKeyboardShortcuts: () => ({
      [keymapKeys('link')]: open(onLink),
      [keymapKeys('blockMenu')]: open(onBlockMenu),
      [keymapKeys('toTools')]: open(onTools),
    }),
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          // By the text and not by the key, because keyboards of phones do not say which key they mean.
          handleTextInput({ state }, _from, _to, text) {
            if (text === '/' && isOnEmptyLine(state)) queueMicrotask(onSlash);
            return false;
          },
        },
      }),
    ],
  });
}
