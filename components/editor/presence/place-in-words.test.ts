import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { placeInWords } from './place-in-words';

function story(): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment('headline').push([block('paragraph', 'Bridge opens')]);
  const kinds = ['paragraph', 'quote', 'paragraph', 'heading', 'paragraph', 'quote'] as const;
  doc.getXmlFragment('body').push(kinds.map((kind) => block(kind, kind)));
  return doc;
}

function block(name: string, text: string): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

/** A caret in the text of a block, as it comes over the wire. */
function caretIn(doc: Y.Doc, field: string, place: number) {
  const text = (doc.getXmlFragment(field).get(place) as Y.XmlElement).get(0); // put there above
  const head = JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(text, 2)));
  return { cursor: { anchor: head, head } };
}

describe('a place in words', () => {
  it.each([
    ['headline', 0, 'in the headline'],
    ['body', 0, 'first paragraph'],
    ['body', 2, 'second paragraph'],
    ['body', 3, 'first heading'],
    ['body', 5, 'second quote'],
  ])('in the %s, block %i, is “%s”', (field, place, words) => {
    const doc = story();
    expect(placeInWords(doc, caretIn(doc, field, place))).toBe(words);
  });

  it('counts on after ten', () => {
    const doc = story();
    const many = Array.from({ length: 20 }, (_, place) => block('paragraph', `p${place}`));
    doc.getXmlFragment('body').push(many);
    expect(placeInWords(doc, caretIn(doc, 'body', 13))).toBe('11th paragraph');
    expect(placeInWords(doc, caretIn(doc, 'body', 23))).toBe('21st paragraph');
  });

  it('says a detail, and a detail goes before a text that was left', () => {
    const doc = story();
    expect(placeInWords(doc, { ...caretIn(doc, 'body', 0), detail: 'slug' })).toBe('in the slug');
  });

  it.each([
    ['nothing', {}],
    ['no cursor', { cursor: null }],
    ['a detail that does not exist', { detail: 'everything' }],
    ['something that is no position', { cursor: { anchor: 1, head: 'x' } }],
    ['no ends', { cursor: { anchor: undefined, head: undefined } }],
    [
      'a text of another story',
      { cursor: { anchor: null, head: { item: { client: 7, clock: 5 }, tname: null } } },
    ],
  ])('is nowhere for %s', (_what, told) => {
    expect(placeInWords(story(), told)).toBeNull();
  });
});
