import { type Editor, Extension } from '@tiptap/core';
import { keymapKeys } from '@/components/shortcuts/key-names';
import type { ShortcutId } from '@/components/shortcuts/shortcuts';
import { blockOfCaret, copyLinkToBlock, duplicateBlock, moveByOne, removeBlock } from './block-deeds';
import { selectedBlocks } from './block-place';

type Deed = (editor: Editor) => void;

const DEEDS: Partial<Record<ShortcutId, Deed>> = {
  moveUp: (editor) => moveByOne(editor, selectedBlocks(editor.state), 'up'),
  moveDown: (editor) => moveByOne(editor, selectedBlocks(editor.state), 'down'),
  duplicate: (editor) => duplicateBlock(editor, blockOfCaret(editor)),
  remove: (editor) => removeBlock(editor, blockOfCaret(editor)),
  copyLink: (editor) => void copyLinkToBlock(editor, blockOfCaret(editor)),
};

/** What the block menu does, by keys: for the block that the caret stands in; a move takes all that are selected. */
export const blockKeys = Extension.create({
  name: 'blockKeys',
  // Before the text's own keys: Shift and an arrow would select.
  priority: 1_000,
  addKeyboardShortcuts() {
    const press = (deed: Deed) => () => {
      if (!this.editor.isEditable) return false;
      deed(this.editor);
      return true;
    };
    return Object.fromEntries(
      Object.entries(DEEDS).map(([id, deed]) => [keymapKeys(id as ShortcutId), press(deed)]),
    );
  },
});
