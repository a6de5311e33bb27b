import { Editor } from '@tiptap/core';
import { onTestFinished } from 'vitest';
import { copy } from '../../builder';
import type { DocNode } from '../../document';
import { bodyExtensions } from '../../fields';
import { inTable } from './grid';

/** An editor with these blocks, for tests; nothing is drawn as a person would see it. */
export function editorWith(...body: DocNode[]): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: bodyExtensions,
    content: copy({ body }).body,
    // There is no layout to scroll in.
    editorProps: { handleScrollToSelection: () => true },
  });
  // What it still has in mind must not outlive the page of the test.
  onTestFinished(() => editor.destroy());
  return editor;
}

/** Puts the caret at the end of the first text that says this. */
export function caretAfter(editor: Editor, text: string): void {
  let place = 0;
  editor.state.doc.descendants((node, position) => {
    if (place === 0 && node.isText && node.text === text) place = position + text.length;
  });
  if (place === 0) throw new Error(`Nothing says “${text}”.`);
  editor.commands.setTextSelection(place);
}

/** The rows of the first table: the text of each cell, with `*` before that of a header. */
export function rowsOf(editor: Editor): string[][] {
  const [grid] = gridsOf(editor);
  return (grid?.content ?? []).map((row: DocNode) =>
    (row.content ?? []).map(
      (cell) => (cell.type === 'tableHeader' ? '*' : '') + (cell.content?.[0]?.text ?? ''),
    ),
  );
}

/** Where the grid begins that the caret stands in or beside. */
export function gridAt(editor: Editor): number {
  const place = inTable(editor.state.selection.$head);
  if (!place) throw new Error('The caret stands in no table.');
  return place.grid;
}

function gridsOf(editor: Editor): DocNode[] {
  const doc: DocNode = JSON.parse(JSON.stringify(editor.getJSON()));
  return (doc.content ?? []).flatMap((block) => (block.type === 'table' ? (block.content?.[1] ?? []) : []));
}
