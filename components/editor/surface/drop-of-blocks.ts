import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { dropPoint } from '@tiptap/pm/transform';
import { moveToGap } from './block-deeds';

/** A block that the browser itself drags (a photo by its picture) is moved as by its handle. */
export const dropOfBlocks = Extension.create({
  name: 'dropOfBlocks',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handleDrop(view, { clientX, clientY }, slice, isMove) {
            const { selection, doc } = view.state;
            if (!isMove || !(selection instanceof NodeSelection) || selection.$from.depth > 0) return false;
            const place = view.posAtCoords({ left: clientX, top: clientY });
            // Where the drop cursor was shown.
            const target = place && dropPoint(doc, place.pos, slice);
            if (target !== null) moveToGap(editor, selection.$from.index(0), doc.resolve(target).index(0));
            return true;
          },
        },
      }),
    ];
  },
});
