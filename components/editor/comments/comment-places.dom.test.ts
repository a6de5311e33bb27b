import type { Editor } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { p } from '@/content/builder';
import { tries } from '@/content/testing/tries';
import type { Anchor } from '@/newsroom/comments/anchor';
import { exchange, openBody, twoOpen } from '../surface/testing/live-body';
import { anchorsAt } from './anchor-at';
import { commentPlaces, placesShown, showPlaces } from './comment-places';
import { findAnchors } from './find-anchors';

const STORY = [p('The bridge is open.'), p('Sixteen people crossed it.'), p('Nobody counted the dogs.')];

function positionOf({ state }: Editor, words: string): { from: number; to: number } {
  let found: { from: number; to: number } | null = null;
  state.doc.descendants((node, at) => {
    const place = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (place >= 0) found ??= { from: at + place, to: at + place + words.length };
  });
  if (!found) throw new Error(`“${words}” is not in the text`);
  return found;
}

/** The anchor that somebody who selected these words would send. */
function anchorOn(editor: Editor, words: string): Anchor {
  editor.commands.setTextSelection(positionOf(editor, words));
  const [anchor] = anchorsAt(editor);
  if (anchor?.kind !== 'words') throw new Error('no words were selected');
  return anchor;
}

/** What an anchor is about by now, as its state and words. */
function now(editor: Editor, anchor: Anchor): string {
  const [found] = findAnchors(editor, [anchor]);
  if (!found?.range) return found?.state ?? '';
  return `${found.state}: ${editor.state.doc.textBetween(found.range.from, found.range.to, '|')}`;
}

function draw(editor: Editor, anchor: Anchor): void {
  const range = findAnchors(editor, [anchor])[0]?.range;
  if (!range) throw new Error('the anchor has no place');
  const place = { threadId: 't', ...range, isBlock: false, isBlocking: false };
  showPlaces(editor, { places: [place], activeId: null });
}

function drawnWords(editor: Editor): string | null {
  const range = placesShown(editor.state).get('t');
  return range ? editor.state.doc.textBetween(range.from, range.to, '|') : null;
}

describe('an anchor on words', () => {
  it('is found where it was put', () => {
    const { editor } = openBody(STORY);
    expect(now(editor, anchorOn(editor, 'people crossed'))).toBe('same: people crossed');
  });

  it('is cut to the words, without the space around them', () => {
    const { editor } = openBody(STORY);
    expect(anchorOn(editor, ' people crossed ')).toMatchObject({
      quote: 'people crossed',
      before: expect.stringMatching(/Sixteen $/),
    });
  });

  it('says its words after they were edited, and that they have changed', () => {
    const { editor } = openBody(STORY);
    const anchor = anchorOn(editor, 'Sixteen people');
    const { from } = positionOf(editor, 'teen people');
    editor.commands.insertContentAt({ from, to: from + 4 }, 'ty');
    expect(now(editor, anchor)).toBe('changed: Sixty people');
  });

  it('does not grow when somebody types before or behind it', () => {
    const { editor } = openBody(STORY);
    const anchor = anchorOn(editor, 'people');
    editor.commands.insertContentAt(positionOf(editor, 'people').to, 'XX');
    editor.commands.insertContentAt(positionOf(editor, 'people').from, 'XX');
    expect(now(editor, anchor)).toBe('same: people');
  });

  it('is whole after a split within it and after a join', () => {
    const { editor } = openBody(STORY);
    const anchor = anchorOn(editor, 'people crossed');
    editor.chain().setTextSelection(positionOf(editor, 'crossed').from).splitBlock().run();
    expect(now(editor, anchor)).toBe('same: people |crossed');
    editor.commands.joinBackward();
    expect(now(editor, anchor)).toBe('same: people crossed');
  });

  it('is found again where its words were pasted, and is gone when they are nowhere', () => {
    const { editor } = openBody(STORY);
    const anchor = anchorOn(editor, 'Sixteen people');
    editor.commands.deleteRange(positionOf(editor, 'Sixteen people'));
    expect(now(editor, anchor)).toBe('gone');
    editor.commands.insertContentAt(positionOf(editor, 'the dogs').from, 'Sixteen people ');
    expect(now(editor, anchor)).toBe('same: Sixteen people');
  });

  it('means the same to a colleague who types elsewhere at that moment', () => {
    const [a, b] = twoOpen(STORY);
    const anchor = anchorOn(a.editor, 'the dogs');
    b.editor.commands.insertContentAt(1, 'At noon, ');
    exchange(a, b);
    expect([now(a.editor, anchor), now(b.editor, anchor)]).toEqual(['same: the dogs', 'same: the dogs']);
  });
});

describe('the drawn place', () => {
  it('is in no document, and moves along with what is typed', () => {
    const { editor } = openBody(STORY, [commentPlaces]);
    const before = editor.getJSON();
    draw(editor, anchorOn(editor, 'the dogs'));
    expect(editor.getJSON()).toEqual(before);
    editor.commands.insertContentAt(1, 'At noon, ');
    expect(drawnWords(editor)).toBe('the dogs');
  });

  it('stays where it is when a colleague’s words come in', () => {
    const [a, b] = twoOpen(STORY, [commentPlaces]);
    draw(a.editor, anchorOn(a.editor, 'people crossed'));
    b.editor.commands.insertContentAt(1, 'At noon, ');
    exchange(a, b);
    expect(drawnWords(a.editor)).toBe('people crossed');
    b.editor.commands.insertContentAt(positionOf(b.editor, 'the dogs').from, 'all ');
    exchange(a, b);
    expect(drawnWords(a.editor)).toBe('people crossed');
  });

  it('is lost with its words', () => {
    const { editor } = openBody(STORY, [commentPlaces]);
    draw(editor, anchorOn(editor, 'the dogs'));
    editor.commands.deleteRange(positionOf(editor, 'the dogs'));
    expect(drawnWords(editor)).toBeNull();
  });
});

it('whatever two people do around it, an anchor says its words or is gone with them', () => {
  const edit = fc.record({
    by: fc.constantFrom(0, 1),
    kind: fc.constantFrom('insert', 'delete', 'split', 'join'),
    at: fc.nat(1000),
    words: fc.constantFrom('a', 'the ', 'Z. '),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const both = twoOpen(STORY);
      const anchor = anchorOn(both[0].editor, 'Sixteen people');
      for (const { by, kind, at, words } of edits) {
        const { editor } = both[by as 0 | 1];
        const { from, to } = outside(editor, at);
        if (kind === 'insert') editor.commands.insertContentAt(from, words);
        if (kind === 'delete') editor.commands.deleteRange({ from, to });
        if (kind === 'split') editor.chain().setTextSelection(from).splitBlock().run();
        if (kind === 'join') editor.chain().setTextSelection(from).joinBackward().run();
        exchange(...both);
      }
      for (const { editor } of both) expect(now(editor, anchor)).toBe('same: Sixteen people');
    }),
    tries(25),
  );
});

/** A letter of the text that is none of the words. */
function outside({ state }: Editor, at: number): { from: number; to: number } {
  const letters: number[] = [];
  state.doc.descendants((node, start) => {
    if (!node.isText) return;
    const kept = (node.text ?? '').indexOf('Sixteen people');
    for (let place = 0; place < node.nodeSize; place += 1)
      if (kept < 0 || place < kept - 1 || place > kept + 'Sixteen people'.length) letters.push(start + place);
  });
  const from = letters[at % Math.max(1, letters.length)] ?? 1;
  return { from, to: from + 1 };
}
