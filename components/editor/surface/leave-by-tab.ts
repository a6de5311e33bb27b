import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Escape, then Tab (or Shift+Tab): the browser's own way on to the next control, whatever Tab does in a list or a table.
 * Nobody is trapped in the text.
 */
export const leaveByTab = Extension.create({
  name: 'leaveByTab',
  priority: 1_000,
  addProseMirrorPlugins() {
    let mayLeave = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // True keeps the editor's keymaps out without keeping the browser from moving on.
            keydown(_view, { key }) {
              if (key === 'Shift') return false;
              const isLeaving = mayLeave && key === 'Tab';
              mayLeave = key === 'Escape';
              return isLeaving;
            },
            blur() {
              mayLeave = false;
              return false;
            },
          },
        },
      }),
    ];
  },
});
