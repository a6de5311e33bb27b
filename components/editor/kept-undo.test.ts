import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepUndo, restoreUndo } from './kept-undo';

/** A person at a story: their copy of it, and their undo. */
function open(state?: Uint8Array) {
  const doc = new Y.Doc();
  // As the page does it: nothing is dropped before the undo has been handed over.
  doc.gc = false;
  if (state) Y.applyUpdate(doc, state);
  const text = doc.getText('body');
  const undo = new Y.UndoManager(text, { captureTimeout: 0, trackedOrigins: new Set(['me']) });
  const type = (at: number, words: string) => doc.transact(() => text.insert(at, words), 'me');
  const take = (at: number, length: number) => doc.transact(() => text.delete(at, length), 'me');
  return { doc, text, undo, type, take };
}

/** The same person after a reload: what went through JSON, and a new copy of the document. */
function reload(before: ReturnType<typeof open>, state = Y.encodeStateAsUpdate(before.doc)) {
  const kept = JSON.parse(JSON.stringify(keepUndo(before.undo)));
  const after = open(state);
  restoreUndo(after.undo, kept);
  after.doc.gc = true;
  return after;
}

/** What a colleague's copy says after they typed. */
function colleagueTyped(state: Uint8Array, at: number, words: string): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  doc.getText('body').insert(at, words);
  return Y.encodeStateAsUpdate(doc);
}

describe('undo after a reload', () => {
  it('takes back what was typed before, step by step', () => {
    const me = open();
    me.type(0, 'It rained. ');
    me.type(11, 'Then it snowed.');
    const after = reload(me);
    after.undo.undo();
    expect(after.text.toString()).toBe('It rained. ');
    after.undo.undo();
    expect(after.text.toString()).toBe('');
  });

  it('brings back what was taken out before', () => {
    const me = open();
    me.type(0, 'It rained hard.');
    me.take(9, 5);
    const after = reload(me);
    after.undo.undo();
    expect(after.text.toString()).toBe('It rained hard.');
  });

  it('redoes what was undone before', () => {
    const me = open();
    me.type(0, 'It rained.');
    me.undo.undo();
    const after = reload(me);
    after.undo.redo();
    expect(after.text.toString()).toBe('It rained.');
  });

  it('finds text that an undo brought back under new names', () => {
    const me = open();
    me.type(0, 'It rained.');
    me.take(0, 10);
    me.undo.undo();
    const after = reload(me);
    after.undo.undo();
    expect(after.text.toString()).toBe('');
  });

  it('leaves alone what a colleague typed, before the reload and after it', () => {
    const me = open();
    me.type(0, 'It rained.');
    const between = colleagueTyped(Y.encodeStateAsUpdate(me.doc), 3, 'never ');
    const after = reload(me, between);
    Y.applyUpdate(after.doc, colleagueTyped(between, 0, 'They say: '));
    after.undo.undo();
    expect(after.text.toString()).toBe('They say: never ');
  });

  it('goes on with what is typed after the reload first', () => {
    const me = open();
    me.type(0, 'It rained.');
    const after = reload(me);
    after.type(10, ' A lot.');
    after.undo.undo();
    expect(after.text.toString()).toBe('It rained.');
    after.undo.undo();
    expect(after.text.toString()).toBe('');
  });

  it('skips what the document of the newsroom does not hold', () => {
    const me = open();
    me.type(0, 'It rained.');
    const saved = Y.encodeStateAsUpdate(me.doc);
    me.type(10, ' Lost words.');
    const after = reload(me, saved);
    expect(() => after.undo.undo()).not.toThrow();
    after.undo.undo();
    expect(after.text.toString()).toBe('');
  });

  it('skips text whose letters the newsroom has dropped meanwhile', () => {
    const me = open();
    me.type(0, 'It rained hard.');
    me.take(9, 5);
    const tidy = new Y.Doc();
    Y.applyUpdate(tidy, Y.encodeStateAsUpdate(me.doc));
    const after = reload(me, Y.encodeStateAsUpdate(tidy));
    after.undo.undo();
    expect(after.text.toString()).toBe('');
  });
});
