import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { b, copy, h2, link, note, p, quote, ul, withId } from './builder';
import type { DocNode } from './document';
import { fixableBlocks, fixWords } from './fix-words';
import { copyFromYjs, copyToYjs } from './yjs';

function docOf(...body: DocNode[]): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, copyToYjs(copy({ body: body.map((block, place) => withId(`b${place + 1}`, block)) })));
  return doc;
}

function bodyOf(doc: Y.Doc): DocNode[] {
  const read = copyFromYjs(doc);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return read.copy.body.content ?? [];
}

describe('words that are fixed', () => {
  it('leave what is set as it is, and touch no other block', () => {
    const doc = docOf(
      p('The ', b('brigde'), ' is ', link('opne', 'https://a.example/'), '.'),
      p('It rained.'),
    );
    expect(fixWords(doc, { blockId: 'b1', words: 'The bridge is open.' })).toBe(true);
    expect(bodyOf(doc)).toEqual([
      withId('b1', p('The ', b('bridge'), ' is ', link('open', 'https://a.example/'), '.')),
      withId('b2', p('It rained.')),
    ]);
  });

  it('are those of paragraphs and headings without a note to colleagues', () => {
    const doc = docOf(
      h2('A heading'),
      p('A line.'),
      p('One ', note('check!')),
      quote(['Yes.'], 'Mara'),
      ul(['a']),
    );
    expect(fixableBlocks(doc)).toEqual([
      { blockId: 'b1', words: 'A heading' },
      { blockId: 'b2', words: 'A line.' },
    ]);
    const before = bodyOf(doc);
    for (const blockId of ['b3', 'b4', 'b5', 'gone'])
      expect(fixWords(doc, { blockId, words: 'Other words.' })).toBe(false);
    expect(bodyOf(doc)).toEqual(before);
  });
});
