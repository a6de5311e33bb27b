import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { tries } from '@/content/testing/tries';
import { arbitraryCopy } from '../arbitrary-copy';
import { b, copy, h2, p, quote, ul, withId } from '../builder';
import { type DocNode, isSameCopy } from '../document';
import { schemas } from '../schemas';
import { copyFromYjs, copyToYjs } from '../yjs';
import { DrawnNodes } from './drawn-nodes';
import { writeNode } from './write-node';

function liveBody(...blocks: DocNode[]) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, copyToYjs(copy({ body: blocks })));
  return { doc, body: doc.getXmlFragment('body'), drawn: new DrawnNodes(() => schemas.body) };
}

const shown = (...blocks: DocNode[]) => Node.fromJSON(schemas.body, { type: 'doc', content: blocks });

function wordsOf(doc: Y.Doc): string[] {
  const read = copyFromYjs(doc);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return (read.copy.body.content ?? []).map((block) => Node.fromJSON(schemas.body, block).textContent);
}

describe('what is written', () => {
  it('says what the editor says, whatever was there', () => {
    fc.assert(
      fc.property(arbitraryCopy, arbitraryCopy, (before, after) => {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, copyToYjs(before));
        const drawn = new DrawnNodes(() => schemas.body);
        writeNode(doc.getXmlFragment('body'), Node.fromJSON(schemas.body, after.body), drawn);
        const read = copyFromYjs(doc);
        expect(read.ok && isSameCopy(read.copy, { ...before, body: after.body })).toBe(true);
      }),
      tries(25),
    );
  });

  it('is nothing, when the editor says the same by other nodes', () => {
    fc.assert(
      fc.property(arbitraryCopy, (before) => {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, copyToYjs(before));
        let updates = 0;
        doc.on('update', () => {
          updates += 1;
        });
        const body = Node.fromJSON(schemas.body, before.body);
        writeNode(doc.getXmlFragment('body'), body, new DrawnNodes(() => schemas.body));
        expect(updates).toBe(0);
      }),
      tries(25),
    );
  });
});

describe('who types into a block while a colleague', () => {
  // The colleague's change is made first, and unseen: then a word comes into the block called `c`.
  it.each<[string, DocNode[], DocNode[], string[]]>([
    [
      'puts one in before it',
      [withId('c', p('Sea.'))],
      [withId('n', p('New.')), withId('c', p('Sea.'))],
      ['New.', 'Late Sea.'],
    ],
    [
      'takes out the one before it',
      [withId('a', p('Sky.')), withId('c', p('Sea.'))],
      [withId('c', p('Sea.'))],
      ['Late Sea.'],
    ],
    [
      'makes a heading of the one above it',
      [withId('a', p('Sky.')), withId('c', p('Sea.'))],
      [withId('a', h2('Sky.')), withId('c', p('Sea.'))],
      ['Sky.', 'Late Sea.'],
    ],
    ['sets a word of it in bold', [withId('c', p('Sea.'))], [withId('c', p(b('Sea'), '.'))], ['Late Sea.']],
    ['empties it', [withId('c', p('Sea.'))], [withId('c', p())], ['Late ']],
    [
      'begins a new line behind it',
      [withId('c', p('Sea.'))],
      [withId('c', p('Sea.')), withId('n', p())],
      ['Late Sea.', ''],
    ],
    [
      'takes out a line of the list',
      [withId('c', ul(['Sea.', 'Sand.', 'Sky.']))],
      [withId('c', ul(['Sea.', 'Sky.']))],
      ['Late Sea.Sky.'],
    ],
    [
      'adds a paragraph to the quote',
      [withId('c', quote(['Sea.'], 'Noa'))],
      [withId('c', quote(['Sea.', 'Sky.'], 'Noa'))],
      ['Late Sea.Sky.Noa'],
    ],
  ])('%s, has the word there', (_, before, after, words) => {
    const { doc, body, drawn } = liveBody(...before);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    writeNode(body, shown(...after), drawn);
    firstText(blockCalled(other, 'c')).insert(0, 'Late ');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(wordsOf(doc)).toEqual(words);
  });
});

function blockCalled(doc: Y.Doc, id: string): Y.XmlElement {
  const found = doc
    .getXmlFragment('body')
    .toArray()
    .find((each) => each instanceof Y.XmlElement && each.getAttribute('id') === id);
  if (!(found instanceof Y.XmlElement)) throw new Error('there is no such block');
  return found;
}

function firstText(element: Y.XmlElement): Y.XmlText {
  const [first] = element.toArray();
  if (first instanceof Y.XmlText) return first;
  if (first instanceof Y.XmlElement) return firstText(first);
  throw new Error('there is no text');
}
