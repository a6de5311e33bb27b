import { yCursorPluginKey } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { h2, p, post, quote } from '@/content/builder';
import { moveBlocks } from './move-blocks';
import { blocksOf, caretInto, exchange, type LiveBody, openBody, twoOpen } from './testing/live-body';

const FOUR = [p('One'), h2('Two'), quote(['Three']), post({ recordId: null })];

describe('a moved block', () => {
  it.each([
    [0, 2, ['b2 Two', 'b1 One', 'b3 Three', 'b4']],
    [0, 4, ['b2 Two', 'b3 Three', 'b4', 'b1 One']],
    [3, 0, ['b4', 'b1 One', 'b2 Two', 'b3 Three']],
    [2, 1, ['b1 One', 'b3 Three', 'b2 Two', 'b4']],
  ])('from place %i into gap %i stands there, with its id and its words', (from, gap, blocks) => {
    const body = openBody(FOUR);
    expect(moveBlocks(body.editor, { first: from, last: from }, gap)).toBe(true);
    expect(blocksOf(body)).toEqual(blocks);
  });

  it.each([
    [0, 0],
    [0, 1],
    [3, 5],
    [4, 0],
  ])('goes nowhere from place %i into gap %i', (from, gap) => {
    const body = openBody(FOUR);
    expect(moveBlocks(body.editor, { first: from, last: from }, gap)).toBe(false);
    expect(blocksOf(body)).toEqual(['b1 One', 'b2 Two', 'b3 Three', 'b4']);
  });

  it('takes the others that are selected with it', () => {
    const body = openBody(FOUR);
    moveBlocks(body.editor, { first: 0, last: 1 }, 4);
    expect(blocksOf(body)).toEqual(['b3 Three', 'b4', 'b1 One', 'b2 Two']);
  });

  it('takes the caret along', () => {
    const body = openBody(FOUR);
    caretInto(body, 0, 2);
    moveBlocks(body.editor, { first: 0, last: 0 }, 2);
    body.editor.commands.insertContent('!');
    expect(blocksOf(body)).toEqual(['b2 Two', 'b1 On!e', 'b3 Three', 'b4']);
  });

  it('goes back with one undo, and what was typed before stays', () => {
    const body = openBody(FOUR);
    caretInto(body, 0, 3);
    body.editor.commands.insertContent('!');
    moveBlocks(body.editor, { first: 0, last: 0 }, 4);
    body.editor.commands.undo();
    expect(blocksOf(body)).toEqual(['b1 One!', 'b2 Two', 'b3 Three', 'b4']);
    body.editor.commands.undo();
    expect(blocksOf(body)).toEqual(['b1 One', 'b2 Two', 'b3 Three', 'b4']);
  });
});

describe('a block that is moved while a colleague types', () => {
  it('loses nothing of what is typed into a block that it passes', () => {
    const [ada, ben] = twoOpen([p('One'), p('Two'), p('Three')]);
    moveBlocks(ada.editor, { first: 0, last: 0 }, 3);
    type(ben, 1, 'Ben');
    exchange(ada, ben);
    expect(blocksOf(ada)).toEqual(['b2 Ben Two', 'b3 Three', 'b1 One']);
    expect(blocksOf(ben)).toEqual(blocksOf(ada));
  });

  it('loses nothing of what is typed into it where the colleague’s caret was seen', () => {
    const [ada, ben] = twoOpen([p('One'), p('Two'), p('Three')]);
    showCaret(ben, ada, 0);
    moveBlocks(ada.editor, { first: 0, last: 0 }, 2);
    type(ben, 0, 'Ben');
    exchange(ada, ben);
    expect(blocksOf(ada)).toEqual(['b2 Two', 'b1 Ben One', 'b3 Three']);
    expect(blocksOf(ben)).toEqual(blocksOf(ada));
  });
});

function type(body: LiveBody, index: number, text: string): void {
  caretInto(body, index);
  body.editor.commands.insertContent(`${text} `);
}

/** Lets one see where the other's caret stands, as the newsroom would. */
function showCaret(of: LiveBody, to: LiveBody, index: number): void {
  caretInto(of, index);
  of.editor.view.focus();
  const shown = encodeAwarenessUpdate(of.awareness, [of.doc.clientID]);
  applyAwarenessUpdate(to.awareness, shown, 'the newsroom');
  // The binding redraws carets in its own time; here it is told that the time has come.
  to.editor.view.dispatch(to.editor.state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true }));
}
