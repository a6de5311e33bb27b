import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { wordsOf } from '@/server/live/testing/tab';
import { lossesOf, Typist } from './typist';

describe('what a typist typed', () => {
  it('is all there, once', () => {
    const doc = new Y.Doc();
    const typist = new Typist(doc, 'a');
    for (let piece = 0; piece < 45; piece += 1) typist.type();
    expect(doc.getXmlFragment('body')).toHaveLength(3);
    expect(lossesOf(typist.typed, wordsOf(doc))).toEqual({ lost: 0, doubled: 0 });
  });

  it.each([
    ['a1;a2;a3;', { lost: 0, doubled: 0 }],
    ['a1;a3;', { lost: 3, doubled: 0 }],
    ['a1;a2;\na3;a2;', { lost: 0, doubled: 3 }],
    ['a1;b2;a3;', { lost: 3, doubled: 0 }],
    ['', { lost: 9, doubled: 0 }],
  ])('is missed or found twice in “%s”', (text, losses) => {
    expect(lossesOf(['a1;', 'a2;', 'a3;'], text)).toEqual(losses);
  });
});
