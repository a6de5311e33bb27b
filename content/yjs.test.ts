import { updateYFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { tries } from '@/content/testing/tries';
import { arbitraryCopy } from './arbitrary-copy';
import { copy, p, photo, quote, ul } from './builder';
import { checkBlockNode, readField } from './check-structure';
import { type Copy, emptyCopy } from './document';
import { schemas } from './schemas';
import { copyFromYjs, copyToYjs, yjsBlockToJson } from './yjs';

describe('a copy in a live document', () => {
  it('comes back as it went in, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryCopy, (written) => {
        expect(copyFromYjs(live(written))).toEqual({ ok: true, copy: written });
      }),
      tries(100),
    );
  });

  it('gives the same blocks one at a time, each of them valid', () => {
    fc.assert(
      fc.property(arbitraryCopy, (written) => {
        const blocks = live(written)
          .getXmlFragment('body')
          .toArray()
          .filter((block) => block instanceof Y.XmlElement);
        const json = blocks.map((block) => yjsBlockToJson(block));
        expect(json.flatMap(checkBlockNode)).toEqual([]);
        expect(readField('body', { type: 'doc', content: json })).toEqual({ ok: true, doc: written.body });
      }),
      tries(50),
    );
  });

  it('is never changed by reading, not even where it makes no sense', () => {
    const doc = live(copy({ body: [p('Kept')] }));
    doc.getXmlFragment('body').insert(0, [new Y.XmlElement('livePoll'), new Y.XmlText('loose')]);
    const before = Y.encodeStateAsUpdate(doc);
    expect(copyFromYjs(doc).ok).toBe(false);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('is empty where nothing has been written yet', () => {
    expect(copyFromYjs(new Y.Doc())).toEqual({ ok: true, copy: emptyCopy() });
  });
});

describe('two people at once', () => {
  it('may empty a list together, and the story stays readable', () => {
    const [ada, ben] = twoOf(copy({ body: [ul(['One', 'Two'])] }));
    listOf(ada).delete(0, 1);
    listOf(ben).delete(1, 1);
    expect(copyFromYjs(merged(ada, ben))).toEqual({ ok: true, copy: copy({ body: [ul([''])] }) });
  });

  it('may delete all paragraphs together, and an empty one is left', () => {
    const [ada, ben] = twoOf(copy({ body: [p('One'), p('Two')] }));
    ada.getXmlFragment('body').delete(0, 1);
    ben.getXmlFragment('body').delete(1, 1);
    expect(copyFromYjs(merged(ada, ben))).toEqual({ ok: true, copy: emptyCopy() });
  });

  it('may edit a caption and a quote apart, and both keep their words', () => {
    const before = copy({ body: [photo({ photoId: 'a', caption: 'Tide' }), quote(['Late'], 'Ada')] });
    const [ada, ben] = twoOf(before);
    edit(ada, copy({ body: [photo({ photoId: 'a', caption: 'High tide' }), quote(['Late'], 'Ada')] }));
    edit(ben, copy({ body: [photo({ photoId: 'a', caption: 'Tide' }), quote(['Late'], 'Ada Quay')] }));
    const both = copy({ body: [photo({ photoId: 'a', caption: 'High tide' }), quote(['Late'], 'Ada Quay')] });
    expect(copyFromYjs(merged(ada, ben))).toEqual({ ok: true, copy: both });
  });
});

describe('a hostile live document', () => {
  it.each<[string, (body: Y.XmlFragment) => void, string]>([
    [
      'a block with a name that is no name',
      (body) => body.push([new Y.XmlElement('a script')]),
      'this version does not know the block “a script”.',
    ],
    [
      'loose text',
      (body) => body.push([new Y.XmlText('loose')]),
      'something in the doc does not belong there (paragraph, text).',
    ],
    ['a hook', (body) => body.push([hook()]), 'this version does not know the block “foreign data”.'],
    [
      'an embedded object',
      (body) => body.push([holding((text) => text.insertEmbed(0, { src: 'x' }))]),
      'this version does not know the block “foreign data”.',
    ],
    [
      'a mark that is no object',
      (body) => body.push([holding((text) => text.insert(0, 'A', { bold: 'yes' }))]),
      'the settings of the bold cannot be read.',
    ],
    [
      'a link to a script',
      (body) =>
        body.push([holding((text) => text.insert(0, 'A', { link: { href: 'javascript:alert(1)' } }))]),
      'a link may only lead to a whole http, https or mail address.',
    ],
    [
      'an attribute of the wrong kind',
      (body) => body.push([numberedParagraph(7)]),
      'a block has an id that is not a short text.',
    ],
    ['blocks without end', (body) => body.push([nested(500)]), 'it is nested more than 32 levels deep.'],
  ])('is refused for %s', (_, spoil, problem) => {
    const doc = new Y.Doc();
    doc.getXmlFragment('body').push([new Y.XmlElement('paragraph')]);
    spoil(doc.getXmlFragment('body'));
    expect(copyFromYjs(doc)).toEqual({ ok: false, problems: [`In the body: ${problem}`] });
  });
});

function live(written: Copy): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, copyToYjs(written));
  return doc;
}

function twoOf(written: Copy): [Y.Doc, Y.Doc] {
  const first = live(written);
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  return [first, second];
}

function merged(first: Y.Doc, second: Y.Doc): Y.Doc {
  Y.applyUpdate(first, Y.encodeStateAsUpdate(second));
  return first;
}

/** What the editor does with each change of a person. */
function edit(doc: Y.Doc, to: Copy): void {
  const meta = { mapping: new Map(), isOMark: new Map() };
  updateYFragment(doc, doc.getXmlFragment('body'), schemas.body.nodeFromJSON(to.body), meta);
}

function listOf(doc: Y.Doc): Y.XmlElement {
  const list = doc.getXmlFragment('body').get(0);
  if (!(list instanceof Y.XmlElement)) throw new Error('The test begins with a list.');
  return list;
}

function holding(write: (text: Y.XmlText) => void): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  write(text);
  element.insert(0, [text]);
  return element;
}

function numberedParagraph(id: number): Y.XmlElement {
  const element = new Y.XmlElement<{ id: number }>('paragraph');
  element.setAttribute('id', id);
  return element as unknown as Y.XmlElement; // Yjs types attributes as texts; a client may send anything
}

function nested(depth: number): Y.XmlElement {
  const outer = new Y.XmlElement('bulletList');
  if (depth > 0) outer.insert(0, [nested(depth - 1)]);
  return outer;
}

function hook(): Y.XmlElement {
  return new Y.XmlHook('x') as unknown as Y.XmlElement; // no type of Yjs allows it here, and the network does
}
