import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { copy, table } from '../../builder';
import { bodyExtensions } from '../../fields';
import { copyFromYjs, copyToYjs } from '../../yjs';
import { changeTable } from './change-table';
import { caretAfter, gridAt, rowsOf } from './testing-editor';

const fish = table({
  caption: 'Landings',
  head: ['Fish', 'Tonnes'],
  rows: [
    ['Cod', '88'],
    ['Eel', '7'],
  ],
});

describe('a table that two people change at the same moment', () => {
  it('keeps what both have done, and is mended by nobody but who changes it next', () => {
    const [ada, ben] = twoEditors();
    caretAfter(ada.editor, 'Cod');
    caretAfter(ben.editor, 'Cod');
    changeTable(ada.editor.view, gridAt(ada.editor), 'row below');
    changeTable(ben.editor.view, gridAt(ben.editor), 'column after');
    expect(exchange(ada, ben)).toBe('nothing more to send');
    expect(rowsOf(ada.editor)).toEqual([
      ['*Fish', '*', '*Tonnes'],
      ['Cod', '', '88'],
      ['', ''],
      ['Eel', '', '7'],
    ]);
    expect(rowsOf(ben.editor)).toEqual(rowsOf(ada.editor));

    changeTable(ada.editor.view, gridAt(ada.editor), 'header column');
    expect(exchange(ada, ben)).toBe('nothing more to send');
    expect(rowsOf(ben.editor)).toEqual([
      ['*Fish', '*', '*Tonnes'],
      ['*Cod', '', '88'],
      ['*', '', ''],
      ['*Eel', '', '7'],
    ]);
  });

  it('keeps its caption when each takes away what the other has left', () => {
    const [ada, ben] = twoEditors();
    caretAfter(ada.editor, 'Fish');
    caretAfter(ben.editor, 'Tonnes');
    changeTable(ada.editor.view, gridAt(ada.editor), 'remove column');
    changeTable(ben.editor.view, gridAt(ben.editor), 'remove column');
    expect(exchange(ada, ben)).toBe('nothing more to send');
    expect(rowsOf(ada.editor)).toEqual([[], [], []]);
    expect(ada.editor.getText()).toContain('Landings');
    expect(copyFromYjs(ada.doc)).toMatchObject({ ok: true });
  });

  it('keeps the letters that one types into a cell that stays what it is while the other sets the headers', () => {
    const [ada, ben] = twoEditors();
    caretAfter(ada.editor, 'Fish');
    caretAfter(ben.editor, '88');
    ada.editor.commands.insertContent('es');
    changeTable(ben.editor.view, gridAt(ben.editor), 'header column');
    expect(exchange(ada, ben)).toBe('nothing more to send');
    expect(rowsOf(ben.editor)).toEqual([
      ['*Fishes', '*Tonnes'],
      ['*Cod', '88'],
      ['*Eel', '7'],
    ]);
  });

  it('keeps the letters that one types where the other aligns a column', () => {
    const [ada, ben] = twoEditors();
    caretAfter(ada.editor, '88');
    caretAfter(ben.editor, '88');
    ada.editor.commands.insertContent('0');
    changeTable(ben.editor.view, gridAt(ben.editor), 'align end');
    expect(exchange(ada, ben)).toBe('nothing more to send');
    expect(rowsOf(ben.editor)[1]).toEqual(['Cod', '880']);
    expect(ada.editor.getJSON()).toEqual(ben.editor.getJSON());
  });
});

interface Desk {
  doc: Y.Doc;
  editor: Editor;
}

function twoEditors(): [Desk, Desk] {
  const start = copyToYjs(copy({ body: [fish] }));
  const open = (): Desk => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, start);
    const editor = new Editor({
      element: document.createElement('div'),
      extensions: [...bodyExtensions, Collaboration.configure({ document: doc, field: 'body' })],
      editorProps: { handleScrollToSelection: () => true },
    });
    onTestFinished(() => editor.destroy());
    return { doc, editor };
  };
  return [open(), open()];
}

/** Brings the two together; says whether either has answered the other's changes with changes of its own. */
function exchange(ada: Desk, ben: Desk): 'nothing more to send' | 'more to send' {
  const [fromAda, fromBen] = [ada.doc, ben.doc].map((doc) => Y.encodeStateAsUpdate(doc));
  if (fromAda) Y.applyUpdate(ben.doc, fromAda);
  if (fromBen) Y.applyUpdate(ada.doc, fromBen);
  const [one, other] = [ada.doc, ben.doc].map((doc) => Y.encodeStateVector(doc).toString());
  return one === other ? 'nothing more to send' : 'more to send';
}
