import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { headlineExtensions } from '../fields';
import { keepMarks } from './keep-marks';

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

const WHOLE = [
  { insert: 'The ' },
  { insert: 'gates', attributes: { glow: { strength: 3 }, strike: {} } },
  { insert: ' close' },
];

/** A headline as a newer Galley may have left it. */
function stored(): Y.Doc {
  const doc = new Y.Doc();
  const line = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  doc.getXmlFragment('headline').push([line]);
  line.push([text]);
  text.applyDelta(WHOLE);
  return doc;
}

function edit(doc: Y.Doc, isGuarded = true): Editor {
  const guard = Extension.create({
    name: 'keepMarks',
    onBeforeCreate() {
      if (isGuarded) keepMarks(this.editor.schema);
    },
  });
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: [...headlineExtensions, guard, Collaboration.configure({ document: doc, field: 'headline' })],
  });
  open.push(editor);
  return editor;
}

function textOf(doc: Y.Doc): unknown[] {
  const line = doc.getXmlFragment('headline').get(0);
  const text = line instanceof Y.XmlElement ? line.get(0) : null;
  return text instanceof Y.XmlText ? text.toDelta() : [];
}

describe('a mark of a newer version in a headline', () => {
  it('would take its text with it, from everybody, just by being opened', () => {
    const doc = stored();
    edit(doc, false);
    expect(textOf(doc)).not.toEqual(WHOLE);
  });
  it('stays to the byte when the story is opened, and its words are shown', () => {
    const doc = stored();
    const before = Y.encodeStateAsUpdate(doc);
    const editor = edit(doc);
    expect(editor.getText()).toBe('The gates close');
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
  it('stays on its words while somebody types before, within and behind them', () => {
    const doc = stored();
    const editor = edit(doc);
    editor.view.dispatch(editor.state.tr.insertText('!', 16));
    editor.view.dispatch(editor.state.tr.insertText('x', 7));
    editor.view.dispatch(editor.state.tr.insertText('All ', 1));
    expect(textOf(doc)).toEqual([
      { insert: 'All The ' },
      { insert: 'gaxtes', attributes: { glow: { strength: 3 }, strike: {} } },
      { insert: ' close!' },
    ]);
  });
  it('comes to a colleague as it is', () => {
    const doc = stored();
    const editor = edit(doc);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const colleague = edit(other);
    editor.commands.insertContentAt(1, 'So ');
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(colleague.getText()).toBe('So The gates close');
    expect(textOf(other)).toEqual(textOf(doc));
    expect(textOf(doc)).toHaveLength(3);
  });
});
