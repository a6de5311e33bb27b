import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy, p, photo, quote, ul } from '@/content/builder';
import { SEALED, seal } from '@/content/newer-blocks/seal';
import { newerToYjs } from '@/content/newer-blocks/to-yjs';
import { tries } from '@/content/testing/tries';
import { copyFromYjs, copyToYjs } from '@/content/yjs';
import { LIVE_LIMITS } from './limits';
import { WRITER } from './testing/senders';
import { typeInto } from './testing/tab';
import { Shadow } from './verify-update';

const START = copyToYjs(
  copy({ headline: 'Ferry returns', body: [p('One.'), quote(['Said.'], 'A sailor'), ul(['a', 'b'])] }),
);

function documentFrom(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** The updates that a change of the start document makes. */
function changed(change: (doc: Y.Doc) => void, doc = documentFrom(START)): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

function element(
  name: string,
  attrs: Record<string, unknown> = {},
  children: (Y.XmlElement | Y.XmlText)[] = [],
) {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value as string); // hostile on purpose
  made.insert(0, children);
  return made;
}

const body = (doc: Y.Doc) => doc.getXmlFragment('body');
const block = (doc: Y.Doc, place: number) => body(doc).get(place) as Y.XmlElement; // the start document has elements only
const tried = (update: Uint8Array) => new Shadow(documentFrom(START)).try(update, WRITER);

describe('an update that', () => {
  const good: [string, (doc: Y.Doc) => void][] = [
    ['types into a paragraph', (doc) => (block(doc, 0).get(0) as Y.XmlText).insert(4, ' Two.')],
    ['sets text in bold', (doc) => (block(doc, 0).get(0) as Y.XmlText).format(0, 3, { bold: {} })],
    ['adds a paragraph', (doc) => typeInto(doc, 'New.')],
    ['deletes a block', (doc) => body(doc).delete(1, 1)],
    ['deletes everything', (doc) => body(doc).delete(0, 3)],
    ['empties a list, as two people can who delete at once', (doc) => block(doc, 2).delete(0, 2)],
    ['changes the headline', (doc) => doc.getXmlFragment('headline').push([element('paragraph')])],
  ];
  it.each(good)('%s is a change', (_what, change) => {
    expect(tried(changed(change)).kind).toBe('change');
  });

  const bad: [string, (doc: Y.Doc) => void][] = [
    [
      'adds a block that nobody knows',
      (doc) => body(doc).push([element('iframe', { src: 'https://x.example' })]),
    ],
    ['adds a setting that nobody knows', (doc) => block(doc, 0).setAttribute('onclick', 'alert(1)')],
    [
      'adds a mark that nobody knows',
      (doc) => (block(doc, 0).get(0) as Y.XmlText).format(0, 3, { blink: {} }),
    ],
    [
      'links to a script',
      (doc) => (block(doc, 0).get(0) as Y.XmlText).format(0, 3, { link: { href: 'javascript:alert(1)' } }),
    ],
    ['puts a picture into a quote', (doc) => block(doc, 1).push([element('photo', { photoId: 'p1' })])],
    ['puts a quote into the headline', (doc) => doc.getXmlFragment('headline').push([element('quote')])],
    ['puts bare text into the body', (doc) => body(doc).push([new Y.XmlText('loose')])],
    ['puts foreign data into a block', (doc) => block(doc, 0).push([new Y.Map() as unknown as Y.XmlText])],
    ['puts foreign data into a text', (doc) => (block(doc, 0).get(0) as Y.XmlText).insertEmbed(0, { a: 1 })],
    ['opens a field of its own', (doc) => void doc.getMap('secrets').set('a', 1)],
    [
      'hides a document in a block',
      (doc) => block(doc, 0).setAttribute('id', new Y.Doc() as unknown as string),
    ],
  ];
  it.each(bad)('%s is malformed', (_what, change) => {
    expect(tried(changed(change))).toEqual({ kind: 'refused', reason: 'malformed' });
  });

  it('says what is known already is nothing', () => {
    const update = changed((doc) => typeInto(doc, 'New.'));
    expect(new Shadow(documentFrom(START, update)).try(update, WRITER)).toEqual({ kind: 'nothing' });
    expect(tried(new Uint8Array(12))).toEqual({ kind: 'nothing' });
  });

  it('stands on text that is not here is malformed, whatever it says', () => {
    const doc = documentFrom(START);
    changed((it) => typeInto(it, 'Missing.'), doc);
    const update = changed((it) => (block(it, 3).get(0) as Y.XmlText).insert(0, 'On it.'), doc);
    expect(tried(update)).toEqual({ kind: 'refused', reason: 'malformed' });
  });

  it.each([
    ['no bytes', []],
    ['one byte', [7]],
    ['a huge count', [255, 255, 255, 255, 15, 1, 2, 3]],
    ['noise', Array.from({ length: 400 }, (_, n) => (n * 97 + 13) % 256)],
  ])('is %s is malformed', (_what, bytes) => {
    expect(tried(Uint8Array.from(bytes))).toEqual({ kind: 'refused', reason: 'malformed' });
  });

  it('sets something on the body itself is malformed', () => {
    const doc = new Y.Doc();
    doc.getMap('body').set('onclick', 'alert(1)');
    expect(tried(Y.encodeStateAsUpdate(doc))).toEqual({ kind: 'refused', reason: 'malformed' });
  });

  it('was damaged on the way is refused, or leaves a story that is valid', () => {
    const sound = changed((doc) =>
      body(doc).push([element('paragraph', { id: 'n' }, [new Y.XmlText('New.')])]),
    );
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damage, (hits) => {
        const update = sound.slice();
        for (const [place, byte] of hits) update[place] = byte;
        const trial = tried(update);
        if (trial.kind !== 'change') return;
        expect(copyFromYjs(documentFrom(START, trial.update)).ok).toBe(true);
      }),
      tries(200),
    );
  });

  it('is larger than anybody types at once is too large', () => {
    const update = changed((doc) => typeInto(doc, 'x'.repeat(LIVE_LIMITS.updateBytes)));
    expect(tried(update)).toEqual({ kind: 'refused', reason: 'too_large' });
  });
});

describe('a block of a newer Galley', () => {
  const chart = (height = 400) => ({
    type: 'liveChart',
    attrs: { id: 'c', height },
    content: [{ type: 'chartTitle', content: [{ type: 'text', text: 'Tides' }] }],
  });
  const sealed = (height?: number) => element(SEALED, { whole: seal(chart(height)) });
  const WITH_CHART = copyToYjs(copy({ body: [p('One.'), chart(), p('Two.')] }));
  const edited = (change: (doc: Y.Doc) => void) => changed(change, documentFrom(WITH_CHART));
  const triedHere = (update: Uint8Array) => new Shadow(documentFrom(WITH_CHART)).try(update, WRITER).kind;

  it.each<[string, 'change' | 'refused', (doc: Y.Doc) => void]>([
    ['may be typed around', 'change', (doc) => typeInto(doc, 'Three.')],
    ['may be deleted', 'change', (doc) => body(doc).delete(1, 1)],
    [
      'may be doubled under seal, as moving it does for a moment',
      'change',
      (doc) => body(doc).insert(0, [sealed()]),
    ],
    ['may come back as it was', 'change', (doc) => body(doc).push([newerToYjs(chart())])],
    [
      'may not be changed',
      'refused',
      (doc) => block(doc, 1).setAttribute('height', 500 as unknown as string),
    ],
    ['may not be given words', 'refused', (doc) => block(doc, 1).push([element('script')])],
    ['may not come back changed', 'refused', (doc) => body(doc).push([sealed(500)])],
    ['may not be invented', 'refused', (doc) => body(doc).push([element('livePoll', { id: 'p' })])],
    [
      'may not be invented under seal',
      'refused',
      (doc) => body(doc).push([element(SEALED, { whole: '{"type":"livePoll"}' })]),
    ],
    [
      'may not be a seal around nonsense',
      'refused',
      (doc) => body(doc).push([element(SEALED, { whole: '{"type":"a b","content":7}' })]),
    ],
    ['may not stand in a seal in a quote', 'refused', (doc) => block(doc, 0).push([sealed()])],
  ])('%s', (_what, outcome, change) => {
    expect(triedHere(edited(change))).toBe(outcome);
  });

  it('may come back in a later change than it went', () => {
    const doc = documentFrom(WITH_CHART);
    const shadow = new Shadow(documentFrom(WITH_CHART));
    expect(
      shadow.try(
        changed((it) => body(it).delete(1, 1), doc),
        WRITER,
      ).kind,
    ).toBe('change');
    expect(
      shadow.try(
        changed((it) => body(it).push([sealed()]), doc),
        WRITER,
      ).kind,
    ).toBe('change');
  });

  it('may not be brought from another story', () => {
    expect(tried(changed((doc) => body(doc).push([sealed()])))).toEqual({
      kind: 'refused',
      reason: 'malformed',
    });
  });

  it('may not hide in a change of many', () => {
    expect(triedHere(edited((doc) => body(doc).push([element('paragraph'), element('iframe')])))).toBe(
      'refused',
    );
  });
});

describe('a shadow', () => {
  it('hands out only what is new in an update', () => {
    const known = changed((doc) => typeInto(doc, 'Known to both, and long enough to be seen.'));
    const doc = documentFrom(START, known);
    const update = changed((it) => typeInto(it, 'New.'), doc);
    const trial = new Shadow(documentFrom(START, known)).try(Y.mergeUpdates([START, known, update]), WRITER);
    expect(trial.kind === 'change' && trial.update.length).toBeLessThan(update.length + 20);
  });

  it('leaves no trace of a refused update behind', () => {
    const shadow = new Shadow(documentFrom(START));
    expect(
      shadow.try(
        changed((doc) => body(doc).push([element('iframe')])),
        WRITER,
      ).kind,
    ).toBe('refused');
    const trial = shadow.try(
      changed((doc) => typeInto(doc, 'New.')),
      WRITER,
    );
    expect(trial.kind === 'change' && documentFrom(START, trial.update).getXmlFragment('body').length).toBe(
      4,
    );
  });

  it('forgets what the original did not take', () => {
    const update = changed((doc) => typeInto(doc, 'New.'));
    const shadow = new Shadow(documentFrom(START));
    expect(shadow.try(update, WRITER).kind).toBe('change');
    expect(shadow.try(update, WRITER).kind).toBe('nothing');
    shadow.forget();
    expect(shadow.try(update, WRITER).kind).toBe('change');
  });

  it('refuses to let a document grow without end, and still lets it be shortened', () => {
    const doc = documentFrom(START);
    const shadow = new Shadow(doc);
    const grow = () => {
      const update = changed(
        (it) => typeInto(it, 'x'.repeat(LIVE_LIMITS.updateBytes - 1000)),
        documentFrom(Y.encodeStateAsUpdate(doc)),
      );
      const trial = shadow.try(update, WRITER);
      if (trial.kind === 'change') Y.applyUpdate(doc, trial.update);
      return trial;
    };
    const trials = [grow(), grow(), grow(), grow(), grow()];
    expect(trials.at(-1)).toEqual({ kind: 'refused', reason: 'too_large' });
    const shorter = changed((it) => body(it).delete(3, 1), documentFrom(Y.encodeStateAsUpdate(doc)));
    expect(shadow.try(shorter, WRITER).kind).toBe('change');
  });

  it('looks only at what was touched: a story that is already broken elsewhere can be mended', () => {
    const broken = documentFrom(START);
    body(broken).push([element('iframe'), photoElement()]);
    const shadow = new Shadow(broken);
    const known = Y.encodeStateAsUpdate(broken);
    expect(
      shadow.try(
        changed((doc) => typeInto(doc, 'New.'), documentFrom(known)),
        WRITER,
      ).kind,
    ).toBe('change');
    expect(
      shadow.try(
        changed((doc) => body(doc).delete(3, 1), documentFrom(known)),
        WRITER,
      ).kind,
    ).toBe('change');
  });
});

function photoElement(): Y.XmlElement {
  const source = documentFrom(copyToYjs(copy({ body: [photo({ photoId: 'p1', caption: 'Dawn' })] })));
  return block(source, 0).clone() as Y.XmlElement; // a clone has the type of what is cloned
}

describe('a mark of a newer Galley on a headline', () => {
  const headline = (doc: Y.Doc): Y.XmlText => {
    const line = doc.getXmlFragment('headline').get(0);
    const text = line instanceof Y.XmlElement ? line.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error('The headline has no text.');
    return text;
  };
  const GLOWING = Y.encodeStateAsUpdate(
    (() => {
      const doc = documentFrom(START);
      headline(doc).format(0, 5, { glow: { strength: 3 } });
      return doc;
    })(),
  );

  it.each<[string, 'change' | 'refused', (doc: Y.Doc) => void]>([
    ['may be typed around', 'change', (doc) => headline(doc).insert(12, ' soon', { glow: null })],
    ['may be typed into', 'change', (doc) => headline(doc).insert(2, 'x')],
    ['may be taken off', 'change', (doc) => headline(doc).format(0, 5, { glow: null })],
    ['may not be changed', 'refused', (doc) => headline(doc).format(0, 5, { glow: { strength: 4 } })],
    ['may not be invented', 'refused', (doc) => headline(doc).format(6, 3, { shine: {} })],
    [
      'lets in no mark that headlines do not have',
      'refused',
      (doc) => headline(doc).format(0, 3, { bold: {} }),
    ],
  ])('%s', (_what, outcome, change) => {
    const update = changed(change, documentFrom(GLOWING));
    expect(new Shadow(documentFrom(GLOWING)).try(update, WRITER).kind).toBe(outcome);
  });
});
