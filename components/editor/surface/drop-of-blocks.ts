import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { moveToGap } from './block-deeds';
import { gapAtHeight } from './block-dom';

/** A block that the browser itself drags (a photo by its picture) is moved as by its handle. */
export const dropOfBlocks = Extension.create({
  name: 'dropOfBlocks',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handleDrop(view, { clientY }, _slice, isMove) {
            const { selection } = view.state;
            if (!isMove || !(selection instanceof NodeSelection) || selection.$from.depth > 0) return false;
            moveToGap(editor, selection.$from.index(0), gapAtHeight(view, clientY).gap);
            return true;
          },
        },
      }),
    ];
  },
});
