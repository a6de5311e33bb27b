import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { overflowStart } from '@/newsroom/field-limits';

/** Marks the characters of a field beyond its limit where they stand; the text stays as it is. */
export function overflowMark(limit: number) {
  return Extension.create({
    name: 'overflowMark',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: { decorations: ({ doc }) => (doc.content.size > limit ? marksBeyond(doc, limit) : null) },
      }),
    ],
  });
}

function marksBeyond(doc: Node, limit: number): DecorationSet {
  // A separator of no length: a field that a merge has split in two is measured as one line.
  const start = overflowStart(doc.textContent, limit);
  if (start === null) return DecorationSet.empty;
  const marks: Decoration[] = [];
  let before = 0;
  doc.descendants((node, position) => {
    if (!node.isText) return;
    const from = Math.max(0, start - before);
    if (from < node.nodeSize)
      marks.push(Decoration.inline(position + from, position + node.nodeSize, { class: 'edit-over' }));
    before += node.nodeSize;
  });
  return DecorationSet.create(doc, marks);
}
