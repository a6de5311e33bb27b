import { describe, expect, it } from 'vitest';
import { b, copy, p, withId } from '@/content/builder';
import { described } from '@/content/suggestions/testing/described';
import { copyToYjs } from '@/content/yjs';
import { idsOfBlocks } from '../ids-of-blocks';
import { writeLetters } from '../live-text';
import { caretInto, exchange, type LiveBody, openBody } from '../surface/testing/live-body';
import { goToNext, suggestionsHere } from './places';
import { giveReason, settle } from './settle';
import { suggestMode } from './suggest-mode';
import { Suggesting } from './suggesting';

// Nothing is drawn here, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

const SEED = copyToYjs(copy({ body: [withId('a', p('One two three.')), withId('b', p('Four.'))] }));

interface Desk extends LiveBody {
  suggesting: Suggesting;
}

function open(may: 'write' | 'suggest', name = 'Anna Quay', seed: Uint8Array = SEED): Desk {
  const suggesting = new Suggesting({ personId: name, name }, () => undefined);
  suggesting.allow(may);
  return { ...openBody(seed, [idsOfBlocks, suggestMode(suggesting, 'body')]), suggesting };
}

/** Brings two desks to the same text, with the letters that wait. */
function meet(a: Desk, b: Desk): void {
  for (const { editor } of [a, b]) writeLetters(editor.state);
  exchange(a, b);
}

const shown = ({ editor }: LiveBody) => described(editor.state.doc);
const caretAt = ({ editor }: LiveBody) => editor.state.selection.from;

/** Types as a browser does: letter by letter, where the caret stands. */
function type({ editor: { view } }: LiveBody, text: string): void {
  for (const letter of text) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert)))
      view.dispatch(insert());
  }
}

function erase({ editor: { view } }: LiveBody, times = 1): void {
  for (let time = 0; time < times; time += 1) {
    const { from, to } = view.state.selection;
    view.dispatch(view.state.tr.delete(from === to ? from - 1 : from, to));
  }
}

describe('in suggest mode', () => {
  it('letters that are typed are one suggestion, and so are letters that are erased', () => {
    const desk = open('suggest');
    caretInto(desk, 0, 4);
    type(desk, 'and ');
    expect(shown(desk)).toEqual(['One +A(and )two three.', 'Four.']);
    caretInto(desk, 0, 17);
    erase(desk, 5);
    expect(shown(desk)).toEqual(['One +A(and )two -A(three).', 'Four.']);
    expect(caretAt(desk)).toBe(13);
  });

  it('erasing takes the own letters out, and goes on over what is struck out already', () => {
    const desk = open('suggest');
    caretInto(desk, 0, 3);
    type(desk, 'xy');
    erase(desk, 3);
    expect(shown(desk)).toEqual(['On-A(e) two three.', 'Four.']);
    erase(desk);
    expect(shown(desk)).toEqual(['O-A(ne) two three.', 'Four.']);
  });

  it('a letter that is typed before the same letter goes on with the suggestion', () => {
    const desk = open('suggest');
    caretInto(desk, 0, 3);
    type(desk, 's ');
    expect(shown(desk)).toEqual(['One+A(s ) two three.', 'Four.']);
    expect(new Set(suggestionsHere(desk.suggesting)).size).toBe(1);
  });

  it('typing over a selection suggests both, as one', () => {
    const desk = open('suggest');
    desk.editor.commands.setTextSelection({ from: 5, to: 8 });
    type(desk, 'some');
    expect(shown(desk)).toEqual(['One -A(two)+A(some) three.', 'Four.']);
    expect(caretAt(desk)).toBe(12);
  });

  it('formatting, a new line, a pasted paragraph and a line turned into a heading are suggestions', () => {
    const desk = open('suggest');
    desk.editor.chain().setTextSelection({ from: 1, to: 4 }).toggleBold().run();
    caretInto(desk, 1, 5);
    desk.editor.commands.splitBlock();
    type(desk, 'Five.');
    desk.editor.commands.insertContentAt(desk.editor.state.doc.content.size, p(b('Six.')));
    expect(shown(desk)).toEqual(['~A(One) two three.', 'Four.', '+A[Five.]', '+A[Six.]']);
    caretInto(desk, 1);
    desk.editor.commands.toggleHeading({ level: 2 });
    expect(shown(desk).slice(1, 3)).toEqual(['-A[Four.]', '+A[Four.]']);
  });

  it('undo and redo go over suggestions as over any change', () => {
    const desk = open('suggest');
    caretInto(desk, 0, 4);
    type(desk, 'and ');
    desk.editor.commands.undo();
    expect(shown(desk)).toEqual(['One two three.', 'Four.']);
    desk.editor.commands.redo();
    expect(shown(desk)).toEqual(['One +A(and )two three.', 'Four.']);
  });

  it('ends at once for who may write again', () => {
    const desk = open('suggest');
    desk.suggesting.allow('write');
    caretInto(desk, 0, 4);
    type(desk, 'or ');
    expect(shown(desk)).toEqual(['One or two three.', 'Four.']);
  });
});

describe('who writes', () => {
  it('types own words into a suggestion, which do not wait with it', () => {
    const [author, editor] = [open('suggest'), open('write', 'Edie Marsh')];
    caretInto(author, 0, 4);
    type(author, 'and ');
    meet(author, editor);
    caretInto(editor, 0, 6);
    type(editor, 'X');
    expect(shown(editor)).toEqual(['One +A(an)X+A(d )two three.', 'Four.']);
  });

  it('goes through suggestions, and accepts or rejects each', () => {
    const [author, editor] = [open('suggest'), open('write', 'Edie Marsh')];
    caretInto(author, 0, 4);
    type(author, 'and ');
    caretInto(author, 1, 4);
    erase(author, 4);
    meet(author, editor);
    const first = goToNext(editor.suggesting, 1);
    expect([first?.kind, first?.text]).toEqual(['insertion', 'and ']);
    const here = suggestionsHere(editor.suggesting);
    settle(editor.suggesting, 'accept', ({ id }) => here.has(id));
    expect(shown(editor)).toEqual(['One and two three.', '-A(Four).']);
    expect(goToNext(editor.suggesting, 1)?.text).toBe('Four');
    settle(editor.suggesting, 'reject', () => true);
    expect(shown(editor)).toEqual(['One and two three.', 'Four.']);
    meet(author, editor);
    expect(shown(author)).toEqual(shown(editor));
  });

  it('may take back what was accepted', () => {
    const [author, editor] = [open('suggest'), open('write', 'Edie Marsh')];
    caretInto(author, 0, 4);
    erase(author, 4);
    meet(author, editor);
    settle(editor.suggesting, 'accept', () => true);
    expect(shown(editor)).toEqual(['two three.', 'Four.']);
    editor.editor.commands.undo();
    expect(shown(editor)).toEqual(['-A(One )two three.', 'Four.']);
  });
});

describe('who suggests', () => {
  it('withdraws own suggestions, and accepts none', () => {
    const [author, other] = [open('suggest'), open('suggest', 'Ben Ode')];
    caretInto(author, 0, 4);
    type(author, 'and ');
    caretInto(other, 1, 4);
    type(other, ' to five');
    meet(author, other);
    settle(other.suggesting, 'accept', () => true);
    settle(other.suggesting, 'reject', () => true);
    expect(shown(other)).toEqual(['One +A(and )two three.', 'Four.']);
  });

  it('may say why, of words and of blocks', () => {
    const desk = open('suggest');
    caretInto(desk, 1, 5);
    desk.editor.commands.splitBlock();
    type(desk, 'Five.');
    const [id] = [...suggestionsHere(desk.suggesting)];
    giveReason(desk.suggesting, id ?? '', ' The count goes on. ');
    expect(desk.editor.state.doc.child(2).attrs.suggested.insertion.reason).toBe('The count goes on.');
    type(desk, ' Six.');
    expect(desk.editor.state.doc.child(2).attrs.suggested.insertion.reason).toBe('The count goes on.');
  });
});
