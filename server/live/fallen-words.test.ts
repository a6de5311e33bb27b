import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy, factBox, h2, p, ul, withId } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { notesOf } from '@/content/notes';
import { tries } from '@/content/testing/tries';
import { copyFromYjs, copyToYjs } from '@/content/yjs';
import { WRITER } from './testing/senders';
import { Shadow } from './verify-update';

const WALL = 'The harbour wall has stood since 1890.';
const START = copyToYjs(
  copy({ body: [withId('a', p('Boats lie in the bay.')), withId('c', p(WALL)), withId('z', p('The end.'))] }),
);

/** The newsroom's document, with the shadow on which it tries what comes. */
class Newsroom {
  readonly doc: Y.Doc;
  private readonly shadow: Shadow;

  constructor(start = START) {
    this.doc = documentFrom(start);
    this.shadow = new Shadow(this.doc);
  }

  take(update: Uint8Array): this {
    const trial = this.shadow.try(update, WRITER);
    if (trial.kind !== 'change') throw new Error(`that was ${trial.kind}`);
    Y.applyUpdate(this.doc, trial.update);
    if (trial.rescue) Y.applyUpdate(this.doc, trial.rescue);
    return this;
  }

  /** Nobody has typed for a while. */
  rest(): this {
    this.shadow.forget();
    return this;
  }
}

function documentFrom(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

/** What somebody does who has seen nothing but the start. */
function unseen(change: (body: Y.XmlFragment) => void, start = START): Uint8Array {
  const doc = documentFrom(start);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc.getXmlFragment('body')));
  return Y.encodeStateAsUpdate(doc, before);
}

const lineOf = (body: Y.XmlFragment, place: number) => (body.get(place) as Y.XmlElement).get(0) as Y.XmlText; // paragraphs only

function element(json: DocNode): Y.XmlElement {
  const made = new Y.XmlElement(json.type);
  for (const [name, value] of Object.entries(json.attrs ?? {})) made.setAttribute(name, value as string); // typed as texts
  made.insert(0, [new Y.XmlText(wordsIn(json))]);
  return made;
}

function linesOf(doc: Y.Doc): string[] {
  const read = copyFromYjs(doc);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return (read.copy.body.content ?? []).map(wordsIn);
}

/** With the notes in it. */
function wordsIn({ text, content = [] }: DocNode): string {
  return text ?? content.map(wordsIn).join('');
}

function notesIn(doc: Y.Doc): string[] {
  const read = copyFromYjs(doc);
  return read.ok ? notesOf(read.copy).map(({ text }) => text) : [];
}

const types = unseen((body) => lineOf(body, 1).insert(WALL.indexOf(' has'), ' of Port Ellis'));
const WITH_WORDS = 'The harbour wall of Port Ellis has stood since 1890.';

const changes: [string, (body: Y.XmlFragment) => void, string[]][] = [
  [
    'joins it to the one above',
    (body) => {
      lineOf(body, 0).insert(21, WALL);
      body.delete(1, 1);
    },
    [`Boats lie in the bay.${WITH_WORDS}`, 'The end.'],
  ],
  [
    'makes a heading of it',
    (body) => {
      body.delete(1, 1);
      body.insert(1, [element(withId('c', h2(WALL)))]);
    },
    ['Boats lie in the bay.', WITH_WORDS, 'The end.'],
  ],
  [
    'moves it to the end',
    (body) => {
      body.insert(3, [element(withId('c', p(WALL)))]);
      body.delete(1, 1);
    },
    ['Boats lie in the bay.', 'The end.', WITH_WORDS],
  ],
  ['takes it out', (body) => body.delete(1, 1), ['Boats lie in the bay.', ' of Port Ellis', 'The end.']],
];

describe('words that somebody types into a paragraph while a colleague', () => {
  it.each(changes)('%s, come first, and are kept', (_, change, lines) => {
    const { doc } = new Newsroom().take(types).take(unseen(change));
    expect(linesOf(doc)).toEqual(lines);
  });

  it.each(changes)('%s, come later, and are kept', (_, change, lines) => {
    const { doc } = new Newsroom().take(unseen(change)).take(types);
    expect(linesOf(doc)).toEqual(lines);
  });

  it.each(changes)('%s, come long after, and stand at the end as a note', (_, change) => {
    const { doc } = new Newsroom().take(unseen(change)).rest().take(types);
    expect(linesOf(doc).at(-1)).toBe(' of Port Ellis');
    expect(notesIn(doc)).toEqual([' of Port Ellis']);
  });

  it('takes it out, are a note, which nobody publishes by accident', () => {
    const { doc } = new Newsroom().take(types).take(unseen((body) => body.delete(1, 1)));
    expect(notesIn(doc)).toEqual([' of Port Ellis']);
  });
});

describe('words that a colleague takes out', () => {
  it('who has seen them, do not come back', () => {
    const newsroom = new Newsroom().take(types);
    const seen = Y.encodeStateAsUpdate(newsroom.doc);
    newsroom.take(unseen((body) => body.delete(1, 1), seen));
    expect(linesOf(newsroom.doc)).toEqual(['Boats lie in the bay.', 'The end.']);
  });

  it('as part of a line that stays, do not come back, and what was typed between them does', () => {
    const { doc } = new Newsroom().take(types).take(unseen((body) => lineOf(body, 1).delete(0, WALL.length)));
    expect(linesOf(doc)).toEqual(['Boats lie in the bay.', ' of Port Ellis', 'The end.']);
  });

  it('and typed, in one go, do not come back', () => {
    const change = unseen((body) => {
      lineOf(body, 1).insert(0, 'Nothing. ');
      body.delete(1, 1);
    });
    expect(linesOf(new Newsroom().take(change).doc)).toEqual(['Boats lie in the bay.', 'The end.']);
  });
});

describe('words that somebody types into a part of a block while a colleague', () => {
  const body = [
    withId('a', p()),
    withId('b', ul(['First.', 'Second item.'])),
    withId('c', factBox('Ferries', p('Since 1890.'))),
  ];
  const start = copyToYjs(copy({ body }));
  const typesAt = (line: number, words: string) =>
    unseen((field) => lineIn(field, line).insert(0, words), start);
  const lineIn = (field: Y.XmlFragment, place: number) => {
    const line = allLines(field)[place];
    if (!line) throw new Error('there is no such line');
    return line;
  };
  /** An update that takes out what holds a line, so many steps above its text. */
  const takesOut = (line: number, above: number) =>
    unseen((field) => {
      let part: Y.XmlElement | Y.XmlText = lineIn(field, line);
      for (let step = 0; step < above; step += 1) part = part.parent as Y.XmlElement; // as the copy above is made
      const holder = part.parent as Y.XmlElement;
      holder.delete(holder.toArray().indexOf(part), 1);
    }, start);
  const results: [string, number, number, string[]][] = [
    ['takes out the item of a list', 1, 2, ['First.', 'So ', 'FerriesSince 1890.']],
    ['takes out a paragraph of a fact box', 3, 1, ['First.Second item.', 'Ferries', 'So ']],
    ['takes the text of an item away', 0, 0, ['So Second item.', 'FerriesSince 1890.']],
    ['takes the text of a title away', 2, 0, ['First.Second item.', 'So Since 1890.']],
  ];

  it.each(results)('%s, are kept, whichever comes first', (_, line, above, lines) => {
    const updates = [typesAt(line, 'So '), takesOut(line, above)];
    for (const order of [updates, updates.toReversed()]) {
      const newsroom = new Newsroom(start);
      for (const update of order) newsroom.take(update);
      expect(linesOf(newsroom.doc)).toEqual(['', ...lines]);
    }
  });
});

it('a headline that is taken out while somebody types into it keeps the words', () => {
  const start = copyToYjs(copy({ headline: 'Ferry', body: [p('x')] }));
  const doc = documentFrom(start);
  const shadow = new Shadow(doc);
  const inHeadline = (change: (field: Y.XmlFragment) => void) => {
    const other = documentFrom(start);
    const before = Y.encodeStateVector(other);
    change(other.getXmlFragment('headline'));
    return Y.encodeStateAsUpdate(other, before);
  };
  for (const update of [
    inHeadline((field) => lineOf(field, 0).insert(5, ' returns')),
    inHeadline((field) => field.delete(0, 1)),
  ]) {
    const trial = shadow.try(update, WRITER);
    if (trial.kind !== 'change') throw new Error('no change');
    for (const each of [trial.update, trial.rescue]) if (each) Y.applyUpdate(doc, each);
  }
  const read = copyFromYjs(doc);
  expect(read.ok && wordsIn(read.copy.headline)).toBe(' returns');
});

it('whatever two do who do not see each other, no letter of either is lost that the other did not see', () => {
  const body = [
    withId('a', p('One. Two.')),
    withId('b', ul(['Three.', 'Four.'])),
    withId('c', factBox('Five', p('Six.'))),
  ];
  const start = copyToYjs(copy({ body }));
  const place = fc.nat(99);
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 4 }),
      fc.array(place, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (typed, deleted, isFirst) => {
        let letter = 0x4e00;
        const pieces: string[] = [];
        const typing = unseen((body) => {
          const lines = allLines(body);
          for (const at of typed) {
            const line = lines[at % lines.length];
            const piece = String.fromCodePoint(letter);
            letter += 1;
            pieces.push(piece);
            line?.insert(at % (line.length + 1), piece);
          }
        }, start);
        const deleting = unseen((body) => {
          for (const at of deleted) if (body.length > 1) body.delete(at % body.length, 1);
        }, start);
        const doc = documentFrom(start);
        const shadow = new Shadow(doc);
        for (const update of isFirst ? [typing, deleting] : [deleting, typing]) {
          const trial = shadow.try(update, WRITER);
          if (trial.kind !== 'change') throw new Error(`that was ${trial.kind}`);
          for (const each of [trial.update, trial.rescue]) if (each) Y.applyUpdate(doc, each);
        }
        const text = linesOf(doc).join('\n');
        for (const piece of pieces) expect(text.split(piece)).toHaveLength(2);
      },
    ),
    tries(60),
  );
});

function allLines(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? allLines(child) : [];
  });
}
