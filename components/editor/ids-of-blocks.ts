import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { newBlockId } from './block-id';
import { type BlocksSpan, changedBlocks } from './changed-blocks';
import { idOf, idsFor } from './ids-for';
import { needsIds } from './intake/own-ids';
import { startOf } from './surface/block-place';

/**
 * Every block at the top of the body carries an id, no two the same, and nothing inside a block carries one. Looked
 * after as people change the text, in the blocks they change: nobody changes a story by opening it.
 */
export const idsOfBlocks = Extension.create({
  name: 'idsOfBlocks',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, before, after) {
        const isOurs = transactions.some((one) => one.docChanged) && !transactions.some(isChangeOrigin);
        return isOurs && transactions.every(needsIds) ? withIds(before, after) : null;
      },
      props: {
        // What is copied is another block; what is dragged is the same one somewhere else.
        transformPasted: (slice, view) => (view.dragging ? slice : withoutIds(slice)),
      },
    }),
  ],
});

function withIds(before: EditorState, after: EditorState): Transaction | null {
  const span = changedBlocks(before.doc, after.doc);
  if (!span) return null;
  const { tr } = after;
  const { storedMarks } = tr;
  if (!keepsIds(before.doc, after.doc, span)) nameBlocks(tr, span, idsFor(before.doc, after.doc, span));
  after.doc.nodesBetween(span.from, span.to, (node, position, parent) => {
    if (parent !== after.doc && idOf(node)) tr.setNodeAttribute(position, 'id', null);
    return !node.isTextblock;
  });
  return tr.docChanged ? tr.setStoredMarks(storedMarks) : null;
}

/** Whether the same blocks stand there as before: somebody typed, and no other block need be looked at. */
function keepsIds(before: Node, after: Node, { first, last }: BlocksSpan): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let place = first; place <= last; place += 1) {
    const { id } = after.child(place).attrs;
    if (id === null || id !== before.child(place).attrs.id) return false;
  }
  return true;
}

function nameBlocks(tr: Transaction, { first }: BlocksSpan, ids: readonly (string | null)[]): void {
  const { doc } = tr;
  let position = startOf(doc, first);
  for (const [place, id] of ids.entries()) {
    const block = doc.child(first + place);
    if ('id' in block.attrs && (id === null || id !== block.attrs.id))
      tr.setNodeAttribute(position, 'id', id ?? newBlockId());
    position += block.nodeSize;
  }
}

function withoutIds({ content, openStart, openEnd }: Slice): Slice {
  return new Slice(stripped(content), openStart, openEnd);
}

function stripped(content: Fragment): Fragment {
  return Fragment.from(
    content.content.map((node) => {
      if (node.isText) return node;
      const attrs = idOf(node) ? { ...node.attrs, id: null } : node.attrs;
      return node.type.create(attrs, node.isTextblock ? node.content : stripped(node.content), node.marks);
    }),
  );
}
