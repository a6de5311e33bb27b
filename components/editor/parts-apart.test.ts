import { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { schemas } from '@/content/schemas';
import { isEmptyPart } from './parts-apart';

const text = (words: string) => (words ? [{ type: 'text', text: words }] : []);

function photo(caption: string, credit: string): Node {
  const parts = [
    ['photoCaption', caption],
    ['photoCredit', credit],
    ['photoAlt', ''],
  ].map(([type, words]) => ({ type, content: text(words ?? '') }));
  return Node.fromJSON(schemas.body, {
    type: 'doc',
    content: [
      { type: 'photo', content: parts },
      { type: 'paragraph' },
      { type: 'paragraph', content: text('Words') },
    ],
  });
}

/** The caption begins at 2; the credit after its end and its own beginning. */
const creditOf = (caption: string) => 2 + caption.length + 2;

describe('a selection that leaves an empty part', () => {
  it('towards the beginning of the next part holds no word', () => {
    const doc = photo('', 'Ruth Pell');
    expect(isEmptyPart(doc.resolve(2), doc.resolve(creditOf('')))).toBe(true);
  });

  it.each([
    ['from a part with words', photo('A bridge', 'Ruth Pell'), 2, creditOf('A bridge')],
    ['into the words of the next part', photo('', 'Ruth Pell'), 2, creditOf('') + 4],
  ])('is what it is when it goes %s', (_way, doc, anchor, head) => {
    expect(isEmptyPart(doc.resolve(anchor), doc.resolve(head))).toBe(false);
  });

  it('is what it is from an empty paragraph into the next one', () => {
    const doc = photo('', '');
    const end = doc.content.size - 'Words'.length - 2;
    expect(isEmptyPart(doc.resolve(end - 1), doc.resolve(end + 1))).toBe(false);
  });
});
