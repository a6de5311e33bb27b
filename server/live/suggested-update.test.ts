import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy, h2, p, ul, withId } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { schemas } from '@/content/schemas';
import { asDocument } from '@/content/suggestions/credit';
import { settled } from '@/content/suggestions/settle';
import { suggest } from '@/content/suggestions/suggest';
import { described } from '@/content/suggestions/testing/described';
import { ANNA, BEN, suggester } from '@/content/suggestions/testing/suggesters';
import { DrawnNodes } from '@/content/write-live/drawn-nodes';
import { writeNode } from '@/content/write-live/write-node';
import { copyToYjs, fieldFromYjs } from '@/content/yjs';
import { type Sender, Shadow } from './verify-update';

const START = copyToYjs(
  copy({ headline: 'Ferry', body: [withId('a', p('One two.')), withId('b', p('Three.'))] }),
);

const asSuggester = (person = ANNA): Sender => ({ personId: person.personId, suggests: suggester(person) });
const asWriter = (person = BEN): Sender => ({ personId: person.personId, suggests: null });

/** A live document as the newsroom has it, with what guards it. */
class Newsroom {
  readonly doc = new Y.Doc();
  private readonly shadow = new Shadow(this.doc);

  constructor() {
    Y.applyUpdate(this.doc, START);
  }

  /** Somebody changes a copy and sends it; what is kept is applied. */
  take(change: (doc: Y.Doc) => void, sender: Sender): { kind: string; credits?: readonly string[] } {
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(this.doc));
    const before = Y.encodeStateVector(theirs);
    theirs.transact(() => change(theirs));
    return this.send(Y.encodeStateAsUpdate(theirs, before), sender);
  }

  send(update: Uint8Array, sender: Sender): { kind: string; credits?: readonly string[] } {
    const trial = this.shadow.try(update, sender);
    if (trial.kind !== 'change') return trial;
    Y.applyUpdate(this.doc, trial.update);
    if (trial.rescue) Y.applyUpdate(this.doc, trial.rescue);
    return { kind: trial.rescue ? 'mended' : 'change', credits: trial.credits };
  }

  body(): string[] {
    return described(asDocument('body', blocksOf(this.doc)));
  }
}

const blocksOf = (doc: Y.Doc): DocNode[] => fieldFromYjs(doc, 'body').content ?? [];

/** Writes another body, as it is or as suggestions of somebody. */
function rewrite(doc: Y.Doc, blocks: DocNode[], person?: { personId: string; name: string }): void {
  const after = asDocument('body', blocks);
  const tr = new Transform(after);
  if (person) suggest(tr, asDocument('body', blocksOf(doc)), suggester(person));
  writeNode(doc.getXmlFragment('body'), tr.doc, new DrawnNodes(() => schemas.body));
}

const [ONE, THREE] = [withId('a', p('One two.')), withId('b', p('Three.'))];
const lineOf = (doc: Y.Doc, place = 0) =>
  (doc.getXmlFragment('body').get(place) as Y.XmlElement).get(0) as Y.XmlText;
const MARK = { id: 's', at: new Date().toISOString(), reason: null };

describe('what somebody sends who may only suggest', () => {
  it.each<[string, DocNode[], string[]]>([
    ['a word', [withId('a', p('One or two.')), THREE], ['One +A(or )two.', 'Three.']],
    ['a word less', [withId('a', p('two.')), THREE], ['-A(One )two.', 'Three.']],
    ['a paragraph', [ONE, withId('c', p('New.')), THREE], ['One two.', '+A[New.]', 'Three.']],
    ['a paragraph less', [ONE], ['One two.', '-A[Three.]']],
    [
      'another kind of block',
      [withId('a', h2('One two.')), THREE],
      ['-A[One two.]', '+A[One two.]', 'Three.'],
    ],
  ])('is kept as it is when %s is suggested, and made a suggestion when it is not', (_, blocks, result) => {
    const [honest, plain] = [new Newsroom(), new Newsroom()];
    expect(honest.take((doc) => rewrite(doc, blocks, ANNA), asSuggester())).toEqual({
      kind: 'change',
      credits: [],
    });
    expect(honest.body()).toEqual(result);
    expect(plain.take((doc) => rewrite(doc, blocks), asSuggester())).toEqual({ kind: 'mended', credits: [] });
    expect(plain.body()).toEqual(result);
  });

  it('is made a suggestion in a headline, too', () => {
    const newsroom = new Newsroom();
    const headline = (doc: Y.Doc) =>
      (doc.getXmlFragment('headline').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    expect(newsroom.take((doc) => headline(doc).insert(5, ' late'), asSuggester()).kind).toBe('mended');
    const { content = [] } = fieldFromYjs(newsroom.doc, 'headline');
    expect(described(asDocument('headline', content))).toEqual(['Ferry+A( late)']);
  });

  it('is refused when it names somebody else', () => {
    const newsroom = new Newsroom();
    const forged = { ...MARK, by: BEN.personId, name: BEN.name };
    const update = (doc: Y.Doc) => lineOf(doc).insert(0, 'So ', { insertion: forged });
    expect(newsroom.take(update, asSuggester())).toEqual({ kind: 'refused', reason: 'malformed' });
    expect(newsroom.body()).toEqual(['One two.', 'Three.']);
  });

  it('carries the name that the newsroom knows, and a time that can be', () => {
    const newsroom = new Newsroom();
    const own = { ...MARK, by: ANNA.personId, name: 'The Editor', at: '2061-01-01T00:00:00.000Z' };
    newsroom.take((doc) => lineOf(doc).insert(0, 'So ', { insertion: own }), asSuggester());
    const [run] = blocksOf(newsroom.doc)[0]?.content ?? [];
    expect(run?.marks?.[0]?.attrs).toMatchObject({ name: ANNA.name, at: '2026-03-01T10:00:00.000Z' });
  });

  it('accepts nothing, neither of others nor of its own', () => {
    const newsroom = new Newsroom();
    newsroom.take((doc) => rewrite(doc, [withId('a', p('One or two.')), THREE], BEN), asSuggester(BEN));
    newsroom.take((doc) => rewrite(doc, [...blocksOf(doc), withId('c', p('New.'))], ANNA), asSuggester());
    const before = newsroom.body();
    expect(before).toEqual(['One +B(or )two.', 'Three.', '+A[New.]']);
    const accepted = (doc: Y.Doc) =>
      rewrite(
        doc,
        settled(blocksOf(doc), () => 'accept'),
      );
    expect(newsroom.take(accepted, asSuggester()).kind).toBe('mended');
    expect(newsroom.body()).toEqual(before);
  });

  it('takes back what is its own, and of others nothing', () => {
    const newsroom = new Newsroom();
    newsroom.take((doc) => rewrite(doc, [withId('a', p('One or two.')), THREE], BEN), asSuggester(BEN));
    newsroom.take((doc) => rewrite(doc, [...blocksOf(doc), withId('c', p('New.'))], ANNA), asSuggester());
    const rejected = (doc: Y.Doc) =>
      rewrite(
        doc,
        settled(blocksOf(doc), () => 'reject'),
      );
    newsroom.take(rejected, asSuggester());
    expect(newsroom.body()).toEqual(['One +B-A(or )two.', 'Three.']);
  });

  it('cannot speak for somebody else in a block of its own either', () => {
    const newsroom = new Newsroom();
    newsroom.take((doc) => rewrite(doc, [withId('a', p('One or two.')), THREE], BEN), asSuggester(BEN));
    newsroom.take((doc) => rewrite(doc, [...blocksOf(doc), withId('c', ul(['x']))], ANNA), asSuggester());
    const [, ofBen] = blocksOf(newsroom.doc)[0]?.content ?? [];
    newsroom.take((doc) => {
      const [list] = blocksOf(doc).slice(-1);
      const item = { type: 'listItem', content: [{ type: 'paragraph', content: ofBen ? [ofBen] : [] }] };
      rewrite(doc, [
        ...blocksOf(doc).slice(0, -1),
        { ...p(), ...list, content: [...(list?.content ?? []), item] },
      ]);
    }, asSuggester());
    expect(newsroom.body()).toEqual(['One +B(or )two.', 'Three.', '+A[xor ]']);
  });

  it('is a suggestion still when it was typed into one that was accepted meanwhile', () => {
    const newsroom = new Newsroom();
    newsroom.take((doc) => rewrite(doc, [withId('a', p('One or two.')), THREE], ANNA), asSuggester());
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(newsroom.doc));
    const known = Y.encodeStateVector(theirs);
    lineOf(theirs).insert(6, 'even ');
    newsroom.take(
      (doc) =>
        rewrite(
          doc,
          settled(blocksOf(doc), () => 'accept'),
        ),
      asWriter(),
    );
    newsroom.send(Y.encodeStateAsUpdate(theirs, known), asSuggester());
    expect(newsroom.body()).toEqual(['One or+A(even ) two.', 'Three.']);
  });
});

describe('whose work a change brings before readers', () => {
  const suggested = () => {
    const newsroom = new Newsroom();
    newsroom.take((doc) => rewrite(doc, [withId('a', p('One or two.')), THREE], ANNA), asSuggester());
    return newsroom;
  };

  it.each<[string, (doc: Y.Doc) => void, string[]]>([
    ['of who writes', (doc) => lineOf(doc, 1).insert(0, 'And '), ['ben']],
    [
      'of who made what is accepted',
      (doc) =>
        rewrite(
          doc,
          settled(blocksOf(doc), () => 'accept'),
        ),
      ['anna'],
    ],
    [
      'nobody’s, when something is rejected',
      (doc) =>
        rewrite(
          doc,
          settled(blocksOf(doc), () => 'reject'),
        ),
      [],
    ],
    [
      'nobody’s, when an editor suggests',
      (doc) => rewrite(doc, [...blocksOf(doc), withId('c', p('N'))], BEN),
      [],
    ],
    [
      'of both, when one accepts and writes',
      (doc) => rewrite(doc, [withId('a', p('One or 2.')), THREE]),
      ['anna', 'ben'],
    ],
  ])('is %s', (_, change, credits) => {
    const taken = suggested().take(change, asWriter());
    expect([...(taken.credits ?? [])].sort()).toEqual(credits);
  });
});

describe('what is only suggested, of a paragraph that an editor writes anew who has not seen it, stays a suggestion', () => {
  const suggesting = (doc: Y.Doc) => {
    const own = { ...MARK, by: ANNA.personId, name: ANNA.name };
    lineOf(doc).insert(4, 'or ', { insertion: own });
  };
  const changes: [string, (doc: Y.Doc) => void, string[]][] = [
    ['a heading', (doc) => writeAnew(doc, h2('One two.')), ['One +A(or )two.', 'Three.']],
    ['nothing', (doc) => doc.getXmlFragment('body').delete(0, 1), ['+A(or )', 'Three.']],
  ];

  it.each(changes)('as %s, after it came', (_, change, lines) => {
    const newsroom = new Newsroom();
    const edited = unseen(change);
    newsroom.take(suggesting, asSuggester());
    newsroom.send(edited, asWriter());
    expect(newsroom.body()).toEqual(lines);
  });

  it.each(changes)('as %s, before it came', (_, change, lines) => {
    const newsroom = new Newsroom();
    const suggested = unseen(suggesting);
    newsroom.take(change, asWriter());
    newsroom.send(suggested, asSuggester());
    expect(newsroom.body()).toEqual(lines.map((line) => line.replace(/^\+A\((.*)\)$/, '+A[$1]')));
  });

  function writeAnew(doc: Y.Doc, { type, attrs, content }: DocNode): void {
    const element = new Y.XmlElement(type);
    for (const [name, value] of Object.entries({ ...attrs, id: 'a' }))
      element.setAttribute(name, value as string); // numbers too, which Yjs takes
    element.insert(0, [new Y.XmlText(content?.[0]?.text)]);
    doc.getXmlFragment('body').delete(0, 1);
    doc.getXmlFragment('body').insert(0, [element]);
  }

  function unseen(change: (doc: Y.Doc) => void): Uint8Array {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, START);
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    return Y.encodeStateAsUpdate(doc, before);
  }
});
