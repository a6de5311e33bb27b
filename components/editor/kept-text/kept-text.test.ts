import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy, note, p } from '@/content/builder';
import { isSameCopy } from '@/content/document';
import { copyToYjs } from '@/content/yjs';
import { keptAsHtml, keptAsText, keptText, mayBeMissed } from './kept-text';

const STORY = copy({ headline: 'Ferry', standfirst: 'Late again', body: [p('It rained.')] });
const SEED = copyToYjs(STORY);

function documentFrom(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

function typed(doc: Y.Doc, words: string): Y.Doc {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment('body').push([paragraph]);
  return doc;
}

const ofBackup = (doc: Y.Doc) => ({ doc, isSaved: true, isFromBeforeRestore: true });
const rewritten = (doc: Y.Doc, isSaved: boolean) => ({ doc, isSaved, isFromBeforeRestore: false });

describe('a text from before a restore', () => {
  it('is missed when it holds words that the restored story lacks, saved or not', () => {
    expect(mayBeMissed(ofBackup(typed(documentFrom(SEED), 'Since then.')), documentFrom(SEED))).toBe(true);
  });

  it('is missed when something was taken out that is back', () => {
    const doc = documentFrom(SEED);
    doc.getXmlFragment('body').delete(0, 1);
    expect(mayBeMissed(ofBackup(doc), documentFrom(SEED))).toBe(true);
  });

  it('is not missed when the backup has all of it, even if the story went on since', () => {
    const restored = typed(documentFrom(SEED), 'Typed after the restore.');
    expect(mayBeMissed(ofBackup(documentFrom(SEED)), restored)).toBe(false);
  });

  it('is not missed when somebody has put the same words into the story again', () => {
    const doc = documentFrom(SEED);
    const words = keptText(doc).copy;
    expect(words && isSameCopy(words, STORY)).toBe(true);
    expect(mayBeMissed(ofBackup(doc), documentFrom(copyToYjs(STORY)))).toBe(false);
  });

  it('is looked at without a change to it or to the story', () => {
    const [doc, current] = [typed(documentFrom(SEED), 'Mine.'), typed(documentFrom(SEED), 'Theirs.')];
    const states = [doc, current].map((each) => Y.encodeStateAsUpdate(each));
    mayBeMissed(ofBackup(doc), current);
    expect([doc, current].map((each) => Y.encodeStateAsUpdate(each))).toEqual(states);
  });
});

describe('a text from before the document was rewritten', () => {
  it('is missed when words of it were never saved', () => {
    const doc = typed(documentFrom(SEED), 'On the train.');
    expect(mayBeMissed(rewritten(doc, false), documentFrom(copyToYjs(STORY)))).toBe(true);
  });

  it('is not missed when it was saved, or says what the story says', () => {
    const story = documentFrom(copyToYjs(STORY));
    expect(mayBeMissed(rewritten(typed(documentFrom(SEED), 'Edited since.'), true), story)).toBe(false);
    expect(mayBeMissed(rewritten(documentFrom(SEED), false), story)).toBe(false);
  });
});

describe('what is taken over', () => {
  it('has everything to begin a story with', () => {
    const { copy: whole, ...words } = keptText(documentFrom(SEED));
    expect(whole).toEqual(STORY);
    expect(words).toMatchObject({ headline: 'Ferry', standfirst: 'Late again', body: 'It rained.' });
  });

  it('is copied as text and as markup, without notes', () => {
    const body = [p('It rained & poured.', note('ask the harbour master'))];
    const text = keptText(documentFrom(copyToYjs(copy({ headline: 'Ferry', body }))));
    expect(keptAsText(text)).toBe('Ferry\n\nIt rained & poured.');
    expect(keptAsHtml(text)).toBe('<h1>Ferry</h1>\n<p>It rained &amp; poured.</p>');
  });

  it('gives its words also where this version understands a part of it not at all', () => {
    const doc = documentFrom(SEED);
    const foreign = new Y.XmlElement('bannerOfOld');
    foreign.insert(0, [new Y.XmlText('Words of another format.')]);
    doc.getXmlFragment('headline').push([foreign]);
    const text = keptText(typed(doc, 'Mine.'));
    expect(text.copy).toBeNull();
    expect(text.headline).toContain('Words of another format.');
    expect(keptAsText(text)).toContain('It rained.\n\nMine.');
  });
});
