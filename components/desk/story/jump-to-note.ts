import type { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

/** Selects a note by its place among the notes and brings it into view. Does nothing when it is gone meanwhile. */
export function jumpToNote(editor: Editor | null, place: number): void {
  const range = editor ? rangesOfNotes(editor.state.doc)[place] : undefined;
  if (!editor || !range) return;
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, range.from, range.to)));
  view.focus();
  const { node } = view.domAtPos(range.from + 1);
  (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}

/** Neighbouring runs are one note, as in `notesOf`. */
function rangesOfNotes(doc: ProseMirrorNode): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  doc.descendants((node, position) => {
    if (!node.isText || !node.marks.some((mark) => mark.type.name === 'note')) return;
    const last = ranges.at(-1);
    if (last?.to === position) last.to += node.nodeSize;
    else ranges.push({ from: position, to: position + node.nodeSize });
  });
  return ranges;
}
