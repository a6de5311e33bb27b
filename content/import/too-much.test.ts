import { describe, expect, it } from 'vitest';
import { b, copy, i, link, p, ul } from '../builder';
import type { DocNode } from '../document';
import { copyToYjs } from '../yjs';
import { tooMuch, weigh } from './too-much';

const empty = { characters: 0, blocks: 0 };
const id = 'a'.repeat(11);

describe('what is weighed', () => {
  it.each<[string, () => DocNode]>([
    ['short lines', () => p('Late.')],
    ['words in bold', () => p('The ferry ', b('was'), ' late ', b(i('again')), '.')],
    ['links', () => p('See ', link('the list', 'https://example.org/ports'), '.')],
    ['lists', () => ul(['Hull', 'Leith', 'Cork'])],
    ['another alphabet', () => p('Паром опоздал на час.')],
  ])('is never lighter than what is sent: %s', (_, make) => {
    const blocks = Array.from({ length: 500 }, (_, place) => ({
      ...make(),
      attrs: { ...make().attrs, id: `${id}${place}` },
    }));
    const sent = copyToYjs(copy({ body: blocks })).length;
    const { bytes } = weigh(blocks);
    expect(bytes).toBeGreaterThan(sent * 0.95);
    expect(bytes).toBeLessThan(sent * 2);
  });
});

describe('too much', () => {
  it('is nothing that a story can take', () => {
    expect(tooMuch(weigh([p('Late.')]), empty)).toBeNull();
  });
  it.each([
    [
      'text beyond what a story may have',
      [p('a')],
      { characters: 2_000_000, blocks: 1 },
      'With this the story would have 2,000,001 characters; a story may have at most 2,000,000.',
    ],
    [
      'more blocks than a story may have',
      [p('a')],
      { characters: 1, blocks: 10_000 },
      'With this the story would have 10,001 paragraphs and other blocks; a story may have at most 10,000.',
    ],
    [
      'more than can travel at once',
      [p('a'.repeat(1_900_000))],
      empty,
      'This is too much at once (about 1.9 MB of text and its settings; at most 1.8 MB can come in together). Take it in parts.',
    ],
  ])('is %s', (_, blocks, present, sentence) => expect(tooMuch(weigh(blocks), present)).toBe(sentence));
});
