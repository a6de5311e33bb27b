import { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { arbitraryCopy } from '../arbitrary-copy';
import { b, copy, divider, h2, p, photo, quote, ul, withId } from '../builder';
import type { DocNode } from '../document';
import { schemas } from '../schemas';
import { settled } from './settle';
import { suggest } from './suggest';
import { described } from './testing/described';
import { ANNA, BEN, suggester } from './testing/suggesters';

const bodyOf = (blocks: DocNode[]) => schemas.body.nodeFromJSON(copy({ body: blocks }).body);

function suggested(before: Node, after: Node, who = ANNA): Node {
  const tr = new Transform(after);
  suggest(tr, before, suggester(who));
  return tr.doc;
}

function change(before: DocNode[], after: DocNode[], who = ANNA): string[] {
  return described(suggested(bodyOf(before), bodyOf(after), who));
}

describe('what a change becomes in suggest mode', () => {
  it.each<[string, DocNode[], DocNode[], string[]]>([
    ['a word put in', [p('one two')], [p('one or two')], ['one +A(or )two']],
    ['a word taken out', [p('one or two')], [p('one two')], ['one -A(or )two']],
    ['a word in the place of another', [p('red car')], [p('blue car')], ['-A(red)+A(blue) car']],
    ['a word made bold', [p('one two')], [p(b('one'), ' two')], ['~A(one) two']],
    ['a new paragraph', [p('one')], [p('one'), p('two')], ['one', '+A[two]']],
    ['a paragraph taken out', [p('one'), withId('x', p('two'))], [p('one')], ['one', '-A[two]']],
    ['a paragraph split', [p('onetwo')], [p('one'), p('two')], ['one-A(two)', '+A[two]']],
    ['two paragraphs joined', [p('one'), withId('x', p('two'))], [p('onetwo')], ['one+A(two)', '-A[two]']],
    ['a paragraph turned into a heading', [p('one')], [h2('one')], ['-A[one]', '+A[one]']],
    ['an item put into a list', [ul(['one'])], [ul(['one', 'two'])], ['-A[one]', '+A[onetwo]']],
    ['words of an item', [ul(['one'])], [ul(['one more'])], ['one+A( more)']],
    ['who said a quote', [quote(['Well'], 'Ada')], [quote(['Well'], 'Bob')], ['Well-A(Ada)+A(Bob)']],
    ['a photo taken out', [photo({ photoId: 'ph1' }), p('one')], [withId('b2', p('one'))], ['-A[]', 'one']],
    ['a block put in', [p('one')], [p('one'), divider()], ['one', '+A[]']],
    [
      'a paragraph moved up',
      [withId('x', p('one')), withId('y', p('two')), withId('z', p('three'))],
      [withId('z', p('three')), withId('x', p('one')), withId('y', p('two'))],
      ['+A[three]', 'one', 'two', '-A[three]'],
    ],
  ])('%s', (_, before, after, result) => {
    expect(change(before, after)).toEqual(result);
  });
});

describe('what somebody has suggested already', () => {
  const body = (text: string) => bodyOf([p(text)]);
  const first = suggested(body('one two'), body('one or two'));
  const without = (doc: Node, from: number, to: number) => new Transform(doc).delete(from, to).doc;
  const withText = (doc: Node, at: number, text: string) =>
    new Transform(doc).insert(at, schemas.body.text(text)).doc;

  it('goes when the same person takes it out', () => {
    expect(described(suggested(first, without(first, 5, 8)))).toEqual(['one two']);
  });

  it('stays when somebody else takes it out, who suggests that', () => {
    const after = suggested(first, without(first, 5, 8), BEN);
    expect(described(after)).toEqual(['one +A-B(or )two']);
  });

  it('goes on where it ended', () => {
    const typed = new Transform(first).insert(8, schemas.body.text('so ')).doc;
    const after = suggested(first, typed);
    expect(described(after)).toEqual(['one +A(or so )two']);
    expect(new Set(idsIn(after)).size).toBe(1);
  });

  it('in two places of one word of somebody else stays in both', () => {
    const anna = suggested(body(''), body('harbour'));
    const once = suggested(anna, withText(anna, 4, 'X'), BEN);
    const both = suggested(once, withText(once, 1, 'Y'), BEN);
    expect(described(both)).toEqual(['+B(Y)+A(har)+B(X)+A(bour)']);
    expect(suggested(anna, both, BEN)).toBe(both);
  });

  it('is not made plain by taking its mark away', () => {
    expect(described(suggested(first, body('one or two')))).toEqual(['one +A(or )two']);
  });

  it('cannot be claimed for text that was there', () => {
    const claimed = new Transform(body('one two')).addMark(1, 4, markOf(first)).doc;
    expect(described(suggested(body('one two'), claimed))).toEqual(['one two']);
  });

  it('cannot be taken back by somebody else', () => {
    expect(described(suggested(first, body('one two'), BEN))).toEqual(['one +A-B(or )two']);
  });

  it('is taken back when a word gets its old setting again', () => {
    const bold = suggested(body('one two'), bodyOf([p(b('one'), ' two')]));
    expect(described(bold)).toEqual(['~A(one) two']);
    const plain = new Transform(bold).removeMark(1, 4, schemas.body.marks.bold).doc;
    expect(described(suggested(bold, plain))).toEqual(['one two']);
  });

  it('is written in freely as long as it is a block of one’s own', () => {
    const added = suggested(bodyOf([p('one')]), bodyOf([p('one'), p('two')]));
    const typed = new Transform(added).insert(6, schemas.body.text('a')).doc;
    expect(suggested(added, typed)).toBe(typed);
  });
});

describe('whatever is changed', () => {
  it('reads as before once it is taken back, and says all of it is this person’s', () => {
    fc.assert(
      fc.property(arbitraryCopy, arbitraryCopy, ({ body: one }, { body: other }) => {
        const [before, after] = [Node.fromJSON(schemas.body, one), Node.fromJSON(schemas.body, other)];
        const result = suggested(before, after);
        result.check();
        expect(rejected(result)).toEqual(rejected(before));
        expect(suggested(before, result).eq(result)).toBe(true);
      }),
      tries(100),
    );
  });

  it('leaves what another has suggested as it was', () => {
    fc.assert(
      fc.property(arbitraryCopy, arbitraryCopy, arbitraryCopy, (one, two, three) => {
        const [first, second, third] = [one, two, three].map(({ body }) => Node.fromJSON(schemas.body, body));
        if (!first || !second || !third) throw new Error('there are three');
        const ofAnna = suggested(first, second);
        const result = suggested(ofAnna, third, BEN);
        expect(rejected(result, BEN.personId)).toEqual(rejected(ofAnna, BEN.personId));
      }),
      tries(60),
    );
  });
});

function rejected(doc: Node, by?: string): DocNode[] {
  const blocks = (doc.toJSON() as DocNode).content ?? []; // what ProseMirror makes of its nodes
  return settled(blocks, (one) => (by === undefined || one.by === by ? 'reject' : null)).map(withoutNulls);
}

function withoutNulls({ attrs, ...node }: DocNode): DocNode {
  const said = Object.entries(attrs ?? {}).filter(([name, value]) => name !== 'suggested' || value !== null);
  // An id that a block is given when it is first changed says nothing to readers.
  return { ...node, content: node.content ?? [], attrs: { ...Object.fromEntries(said), id: null } };
}

function idsIn(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants(({ marks }) => {
    ids.push(...marks.flatMap(({ attrs }) => (attrs.by ? [attrs.id] : [])));
  });
  return ids;
}

function markOf(doc: Node) {
  const mark = doc.child(0).child(1).marks[0];
  if (!mark) throw new Error('nothing is suggested');
  return mark;
}
