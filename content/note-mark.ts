import { Mark } from '@tiptap/core';

/**
 * A note to colleagues in the middle of the copy ("check spelling"): text that carries this mark is never published
 * (content/notes.ts). It ends with its line, so that nobody goes on writing a story that readers will not get.
 */
export const NoteMark = Mark.create({
  name: 'note',
  keepOnSplit: false,
  exitable: true,
  parseHTML: () => [{ tag: 'mark[data-note]' }],
  renderHTML: () => ['mark', { 'data-note': '', 'aria-description': 'Note, never published' }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-n': ({ editor }) => editor.commands.toggleMark(this.name) };
  },
});
