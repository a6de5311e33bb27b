import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { p, quote, ul, withId } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { blocksOf, caretInto, exchange, type LiveBody, twoOpen } from './surface/testing/live-body';
import { keepWordsOfColleagues } from './undo-keeps-words';

const undoOf = ({ editor }: LiveBody): Y.UndoManager => yUndoPluginKey.getState(editor.state)?.undoManager;

function open(...body: DocNode[]): [LiveBody, LiveBody] {
  const both = twoOpen(body);
  for (const one of both) keepWordsOfColleagues(undoOf(one));
  return both;
}

/** One step for undo. */
function type(body: LiveBody, text: string): void {
  body.editor.commands.insertContent(text);
  undoOf(body).stopCapturing();
}

function endOf({ editor }: LiveBody, words: string): number {
  let end = 0;
  editor.state.doc.descendants((node, position) => {
    if (node.text === words) end = position + node.nodeSize;
  });
  return end;
}

describe('who takes back the first words of an empty paragraph', () => {
  it('leaves what a colleague types behind them at the same time', () => {
    const [one, two] = open(withId('a', p()));
    caretInto(one, 0);
    type(one, 'First.');
    exchange(one, two);
    caretInto(two, 0, 'First.'.length);
    type(two, 'Second.');
    one.editor.commands.undo();
    exchange(one, two);
    expect(blocksOf(one)).toEqual(['a Second.']);
    expect(blocksOf(two)).toEqual(['a Second.']);
  });

  it('gets them back', () => {
    const [one] = open(withId('a', p()));
    caretInto(one, 0);
    type(one, 'First.');
    one.editor.commands.undo();
    expect(blocksOf(one)).toEqual(['a']);
    one.editor.commands.redo();
    expect(blocksOf(one)).toEqual(['a First.']);
  });

  it('leaves those of a colleague who began the same paragraph at the same time', () => {
    const [one, two] = open(withId('a', p()));
    for (const body of [one, two]) caretInto(body, 0);
    type(one, 'One.');
    type(two, 'Two.');
    exchange(one, two);
    one.editor.commands.undo();
    exchange(one, two);
    exchange(one, two);
    for (const body of [one, two]) expect(blocksOf(body).join()).toContain('Two.');
  });
});

describe('who takes back a block', () => {
  const QUOTE = withId('q', quote(['Said.']));

  it('takes all of it, when nobody else has typed into it', () => {
    const [one] = open(withId('a', p('Text.')));
    one.editor.commands.insertContentAt(one.editor.state.doc.content.size, QUOTE);
    expect(blocksOf(one)).toEqual(['a Text.', 'q Said.']);
    one.editor.commands.undo();
    expect(blocksOf(one)).toEqual(['a Text.']);
  });

  it('takes with it what came into it by itself, which undo alone would not', () => {
    const [one] = open(withId('a', p('Text.')));
    one.editor.commands.insertContentAt(one.editor.state.doc.content.size, QUOTE);
    const { view, state } = one.editor;
    view.dispatch(state.tr.insertText(' Filled in.', endOf(one, 'Said.')).setMeta('addToHistory', false));
    expect(blocksOf(one)).toEqual(['a Text.', 'q Said. Filled in.']);
    one.editor.commands.undo();
    expect(blocksOf(one)).toEqual(['a Text.']);
  });

  it('leaves what a colleague has typed into it', () => {
    const [one, two] = open(withId('a', p('Text.')));
    one.editor.commands.insertContentAt(one.editor.state.doc.content.size, QUOTE);
    exchange(one, two);
    two.editor.commands.insertContentAt(endOf(two, 'Said.'), ' And more.');
    exchange(one, two);
    one.editor.commands.undo();
    exchange(one, two);
    for (const body of [one, two]) expect(blocksOf(body)).toEqual(['a Text.', 'q  And more.']);
  });

  it('takes an item of a list, and leaves the list', () => {
    const [one] = open(withId('l', ul(['Milk', 'Eggs'])));
    one.editor.commands.setTextSelection(endOf(one, 'Eggs') - 1);
    one.editor.commands.splitListItem('listItem');
    undoOf(one).stopCapturing();
    expect(one.editor.state.doc.firstChild?.childCount).toBe(3);
    one.editor.commands.undo();
    expect(one.editor.state.doc.firstChild?.childCount).toBe(2);
    expect(blocksOf(one)).toEqual(['l MilkEggs']);
  });

  it('takes a paragraph that Enter has made', () => {
    const [one] = open(withId('a', p('Text.')));
    caretInto(one, 0, 'Text.'.length);
    one.editor.commands.splitBlock();
    undoOf(one).stopCapturing();
    one.editor.commands.undo();
    expect(blocksOf(one)).toEqual(['a Text.']);
  });
});

describe('who takes back a paste', () => {
  it.each([0, 1])('leaves what a colleague types into paragraph %i beside it at the same time', (place) => {
    const [one, two] = open(withId('a', p('One.')), withId('b', p('Two.')));
    one.editor.commands.insertContentAt(one.editor.state.doc.child(0).nodeSize, [p('Pasted.'), p('More.')]);
    undoOf(one).stopCapturing();
    caretInto(two, place, 4);
    type(two, ' Typed.');
    exchange(one, two);
    one.editor.commands.undo();
    exchange(one, two);
    const typed = [place === 0 ? 'a One. Typed.' : 'a One.', place === 1 ? 'b Two. Typed.' : 'b Two.'];
    for (const body of [one, two]) expect(blocksOf(body)).toEqual(typed);
  });
});
