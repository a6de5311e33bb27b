import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { b, copy, factBox, note, p, photo, post, quote, table, ul } from '@/content/builder';
import type { DocNode } from '@/content/document';
import type { FieldName } from '@/content/fields';
import { copyToYjs } from '@/content/yjs';
import { applyAndCount } from './work-in';

const NOON = Date.parse('2026-03-02T12:00:00.000Z');

/** A document that people change by turns; what each did is counted when all of it is merged. */
class Desk {
  private readonly doc = new Y.Doc();
  private merged: Uint8Array;
  private typed: { update: Uint8Array; personId: string; at: Date }[] = [];

  constructor(parts: Parameters<typeof copy>[0]) {
    Y.applyUpdate(this.doc, copyToYjs(copy(parts)));
    this.merged = Y.encodeStateAsUpdate(this.doc);
  }

  by(
    personId: string,
    change: (body: Y.XmlFragment, field: (name: FieldName) => Y.XmlFragment) => void,
  ): this {
    const note = (update: Uint8Array) =>
      this.typed.push({ update, personId, at: new Date(NOON + this.typed.length) });
    this.doc.on('update', note);
    this.doc.transact(() => change(this.doc.getXmlFragment('body'), (name) => this.doc.getXmlFragment(name)));
    this.doc.off('update', note);
    return this;
  }

  /** "noa +3 -1, rob +0 -0" */
  merge(): string {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.merged);
    const work = applyAndCount(doc, this.typed);
    this.merged = Y.encodeStateAsUpdate(doc);
    this.typed = [];
    return work.map((done) => `${done.personId} +${done.wordsAdded} -${done.wordsRemoved}`).join(', ');
  }
}

/** The text at this path of children. */
function textAt(parent: Y.XmlFragment, ...path: number[]): Y.XmlText {
  const found = path.reduce<unknown>(
    (at, place) => (at instanceof Y.XmlFragment ? at.get(place) : null),
    parent,
  );
  const text = found instanceof Y.XmlElement ? found.get(0) : found;
  if (!(text instanceof Y.XmlText)) throw new Error('there is no text');
  return text;
}

function block(type: string, id: string, ...content: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(type);
  element.setAttribute('id', id);
  element.insert(0, content);
  return element;
}

const THREE = {
  headline: 'Ferry',
  standfirst: 'Nobody',
  body: [p('one two three'), p('four five six'), p('seven eight nine')],
};

describe('the words of one person', () => {
  it('are those that came and those that went', () => {
    const desk = new Desk(THREE).by('noa', (body) => {
      textAt(body, 0).insert(13, ' and more');
      textAt(body, 1).delete(0, 5);
    });
    expect(desk.merge()).toBe('noa +2 -1');
  });

  it('are counted over many small changes as over one', () => {
    const desk = new Desk(THREE);
    for (const [place, letter] of [...' and more'].entries())
      desk.by('noa', (body) => textAt(body, 0).insert(13 + place, letter));
    expect(desk.merge()).toBe('noa +2 -0');
  });

  it('count a word once that was typed over two merges', () => {
    const desk = new Desk(THREE).by('noa', (body) => textAt(body, 0).insert(13, ' harb'));
    expect(desk.merge()).toBe('noa +1 -0');
    expect(desk.by('noa', (body) => textAt(body, 0).insert(18, 'our')).merge()).toBe('noa +0 -0');
  });

  it('typed and taken out again are none', () => {
    const desk = new Desk(THREE)
      .by('noa', (body) => textAt(body, 0).insert(13, ' and more'))
      .by('noa', (body) => textAt(body, 0).delete(13, 9));
    expect(desk.merge()).toBe('noa +0 -0');
  });

  it('go with a paragraph that is deleted and come with a new one', () => {
    const desk = new Desk(THREE).by('noa', (body) => {
      body.delete(1, 1);
      body.push([block('paragraph', 'new', new Y.XmlText('ten eleven'))]);
    });
    expect(desk.merge()).toBe('noa +2 -3');
  });

  it('in headline and standfirst count too', () => {
    const desk = new Desk(THREE).by('noa', (_, field) => {
      textAt(field('headline'), 0).insert(5, ' sinks in harbour');
      textAt(field('standfirst'), 0).insert(6, ' was hurt');
    });
    expect(desk.merge()).toBe('noa +5 -0');
  });
});

describe('what is not writing', () => {
  it('a block that is moved, which goes and comes under its id', () => {
    const desk = new Desk(THREE)
      .by('noa', (body) => body.delete(0, 1))
      .by('noa', (body) => body.push([block('paragraph', 'b1', new Y.XmlText('one two three'))]));
    expect(desk.merge()).toBe('noa +0 -0');
  });

  it('a block that is moved counts what was changed in it', () => {
    const desk = new Desk(THREE).by('noa', (body) => {
      body.delete(0, 1);
      body.push([block('paragraph', 'b1', new Y.XmlText('one two three four'))]);
    });
    expect(desk.merge()).toBe('noa +1 -0');
  });

  it('two blocks that change places, when the words are put into each other’s', () => {
    const desk = new Desk(THREE).by('noa', (body) => {
      const [one, two] = [body.get(0), body.get(1)];
      if (!(one instanceof Y.XmlElement && two instanceof Y.XmlElement)) throw new Error('there are two');
      one.setAttribute('id', 'b2');
      two.setAttribute('id', 'b1');
      for (const [block, words] of [
        [one, 'four five six'],
        [two, 'one two three'],
      ] as const) {
        textAt(block, 0).delete(0, textAt(block, 0).length);
        textAt(block, 0).insert(0, words);
      }
    });
    expect(desk.merge()).toBe('noa +0 -0');
  });

  it('a paragraph cut in two', () => {
    const desk = new Desk(THREE).by('noa', (body) => {
      textAt(body, 0).delete(3, 10);
      body.insert(1, [block('paragraph', 'new', new Y.XmlText('two three'))]);
    });
    expect(desk.merge()).toBe('noa +0 -0');
  });

  it('bold letters: who set them is named, with no words', () => {
    const desk = new Desk(THREE).by('noa', (body) => textAt(body, 0).format(0, 3, { bold: {} }));
    expect(desk.merge()).toBe('noa +0 -0');
  });

  it('a note to colleagues, which is no text of the story', () => {
    const noted = p('one two ', note('ask the harbour master'), ' three');
    const desk = new Desk({ body: [noted] }).by('noa', (body) => body.delete(0, 1));
    expect(desk.merge()).toBe('noa +0 -3');
  });

  it('the address of a post', () => {
    const desk = new Desk({
      body: [p('one'), post({ recordId: 'r1', url: 'https://x.example/a/status/1' })],
    });
    expect(desk.by('noa', (body) => body.delete(1, 1)).merge()).toBe('noa +0 -0');
  });
});

describe('two people', () => {
  it('in one paragraph, by turns, each count for their own', () => {
    const desk = new Desk(THREE)
      .by('noa', (body) => textAt(body, 0).insert(13, ' apples'))
      .by('rob', (body) => textAt(body, 0).insert(20, ' and pears'))
      .by('noa', (body) => textAt(body, 0).delete(0, 4))
      .by('rob', (body) => textAt(body, 0).insert(0, 'zero '));
    expect(desk.merge()).toBe('noa +1 -1, rob +3 -0');
  });

  it('in one word: who began it has written it', () => {
    const desk = new Desk(THREE)
      .by('noa', (body) => textAt(body, 0).insert(13, ' har'))
      .by('rob', (body) => textAt(body, 1).insert(13, ' and'))
      .by('noa', (body) => textAt(body, 0).insert(17, 'bour'));
    expect(desk.merge()).toBe('noa +1 -0, rob +1 -0');
  });

  it('one writing, the other taking it out again', () => {
    const desk = new Desk(THREE)
      .by('noa', (body) => body.push([block('paragraph', 'new', new Y.XmlText('ten eleven'))]))
      .by('rob', (body) => body.delete(3, 1));
    expect(desk.merge()).toBe('noa +2 -0, rob +0 -2');
  });

  it('are told with the time of the last change of each', () => {
    const doc = new Y.Doc();
    const update = copyToYjs(copy({ body: [p('one')] }));
    const at = (minute: number) => new Date(NOON + minute);
    const typed = [1, 2, 3].map((minute) => ({
      update,
      personId: minute === 2 ? 'rob' : 'noa',
      at: at(minute),
    }));
    expect(applyAndCount(doc, typed).map((done) => [done.personId, done.at])).toEqual([
      ['noa', at(3)],
      ['rob', at(2)],
    ]);
  });
});

const nested: [string, DocNode, number[]][] = [
  ['a quote', quote(['one two'], 'A sailor'), [0, 0]],
  ['a fact box', factBox('Ferries', p('one two'), p('three')), [1, 1]],
  ['a list', ul(['one two', 'three']), [1, 0]],
  ['a table', table({ head: ['one', 'two'], rows: [['three', 'four']] }), [1, 1, 0]],
  ['a photo', photo({ photoId: 'p1', caption: 'one two', alt: 'three' }), [0]],
  ['a paragraph in bold', p(b('one two')), []],
];

it.each(nested)('words in %s count, and no other word of it', (_, outer, path) => {
  const desk = new Desk({ body: [outer] }).by('noa', (body) =>
    textAt(body, 0, ...path).insert(0, 'brand new '),
  );
  expect(desk.merge()).toBe('noa +2 -0');
});
