import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bodyExtensions } from '@/content/fields';
import { endUndoStep, undoManagerOf } from './live-text';
import { Typist } from './typing/testing-typist';

let typist: Typist;
beforeEach(() => {
  typist = new Typist(bodyExtensions);
});
afterEach(() => typist.close());

/** The body of the live document as its bytes would tell it to somebody else. */
function told(): string {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(typist.doc));
  return other
    .getXmlFragment('body')
    .toString()
    .replace(/ id="[^"]*"/g, '');
}

it('letters wait, and go into the live document together', () => {
  let changes = 0;
  typist.doc.on('update', () => {
    changes += 1;
  });
  typist.type('Rain');
  expect(typist.html).toBe('<p>Rain</p>');
  expect(told()).not.toContain('Rain');
  typist.letters.write();
  expect(told()).toBe('<paragraph>Rain</paragraph>');
  expect(changes).toBe(1);
});

it('a change that is no letter goes in at once, after the letters before it', () => {
  typist.type('Rain');
  typist.editor.commands.splitBlock();
  expect(told()).toBe('<paragraph>Rain</paragraph><paragraph></paragraph>');
  expect(typist.letters.areWaiting).toBe(false);
});

it('letters that wait can be undone although what comes right after them cannot', () => {
  typist
    .type('Rain')
    .editor.view.dispatch(typist.editor.state.tr.insertText(' fell', 5).setMeta('addToHistory', false));
  typist.undo();
  expect(typist.html).toBe('<p> fell</p>');
});

it('undo takes back letters that have not been written yet', () => {
  typist.type('Rain');
  endUndoStep(typist.editor.state);
  typist.type('bow').undo();
  expect(typist.html).toBe('<p>Rain</p>');
  typist.undo();
  expect(typist.html).toBe('<p></p>');
});

it('undo goes back to where the caret was before the letters', () => {
  typist.type('Rain fell');
  endUndoStep(typist.editor.state);
  typist.editor.commands.setTextSelection(5);
  typist.type('bow').undo();
  expect(typist.html).toBe('<p>Rain fell</p>');
  expect(typist.editor.state.selection.from).toBe(5);
});

it('what a colleague writes comes in beside letters that were written first', () => {
  typist.type('Rain');
  typist.letters.write();
  const colleague = new Y.Doc();
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(typist.doc));
  colleague.getXmlFragment('body').insert(1, [new Y.XmlElement('divider')]);
  typist.type('bow');
  typist.letters.write();
  Y.applyUpdate(typist.doc, Y.encodeStateAsUpdate(colleague), 'colleague');
  expect(typist.html).toBe('<p>Rainbow</p><hr>');
});

it('letters are written before the editor closes', () => {
  typist.type('Rain').editor.destroy();
  expect(told()).toBe('<paragraph>Rain</paragraph>');
});

it('a run of letters is one step of undo', () => {
  typist.type('Ra');
  typist.letters.write();
  typist.type('in');
  typist.letters.write();
  expect(undoManagerOf(typist.editor.state)?.undoStack).toHaveLength(1);
});
