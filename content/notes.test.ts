import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { arbitraryCopy } from './arbitrary-copy';
import { b, copy, h2, type Inline, li, link, note, p, photo, quote, ul, withId } from './builder';
import { checkCopy } from './check';
import type { Copy, DocNode } from './document';
import { noteProblems, notesOf, withoutNotes } from './notes';
import { CopyBody } from './render';
import { sampleContext } from './sample-media';
import { bodyToHtml } from './to-html';
import { copyToText, fieldText } from './to-text';

describe('a copy without its notes', () => {
  it.each<[string, Inline[], string]>([
    ['between two words', ['Ada ', note('check'), ' Quay'], 'Ada Quay'],
    ['before a comma', ['Ada ', note('check'), ', who'], 'Ada, who'],
    ['before a full stop', ['late ', note('says who?'), '.'], 'late.'],
    ['at the end', ['It rained. ', note('add weather')], 'It rained.'],
    ['at the start', [note('new intro?'), ' It rained.'], 'It rained.'],
    ['of two runs', ['Ada ', note('check ', b('now')), ' Quay'], 'Ada Quay'],
    ['right behind a word', ['Quay', note('sp?'), ' said'], 'Quay said'],
    ['in the middle of a word', ['Har', note('sic'), 'bour'], 'Harbour'],
    ['over a linked word', ['See ', note(link('this', 'https://example.org/')), ' page'], 'See page'],
  ])('reads as if there had been none %s', (_, text, left) => {
    expect(withoutNotes(copy({ body: [p(...text)] }))).toEqual(copy({ body: [p(left)] }));
  });

  it.each<[string, DocNode[], DocNode[]]>([
    ['a paragraph', [p('A'), p(note('x')), p('B')], [withId('b1', p('A')), withId('b3', p('B'))]],
    ['a heading', [p('A'), h2(note('x'))], [p('A')]],
    ['an item of a list', [ul(['A', [note('x')]])], [ul(['A'])]],
    ['a list', [p('A'), ul([[note('x')]])], [p('A')]],
    ['a paragraph of a quote', [quote(['A', [note('x')]], 'Ada')], [quote(['A'], 'Ada')]],
    ['all of a quote', [quote([[note('x')]], 'Ada')], [quote([''], 'Ada')]],
    ['the first line of an item', [ul([li([note('x')], ul(['A']))])], [ul([li('', ul(['A']))])]],
  ])('lacks %s that was nothing but a note', (_, before, after) => {
    expect(withoutNotes(copy({ body: before }))).toEqual(copy({ body: after }));
  });

  it('is the same copy when there are none', () => {
    const plain = copy({ body: [p('A'), p(''), ul(['', 'B'])] });
    expect(withoutNotes(plain)).toBe(plain);
  });

  it('is a whole copy when all of it was notes', () => {
    expect(withoutNotes(copy({ body: [p(note('x'))] })).body.content).toHaveLength(1);
  });

  it('never holds a note, and needs stripping no second time', () => {
    fc.assert(
      fc.property(arbitraryCopy, (any) => {
        const clean = withoutNotes(any);
        expect(notesOf(clean)).toEqual([]);
        expect(withoutNotes(clean)).toBe(clean);
      }),
      tries(100),
    );
  });

  it('lacks what was noted in place of a caption, and is told so by its checks', () => {
    const noted = copy({
      body: [photo({ photoId: 'a', caption: note('ask Ben'), credit: 'Ada', alt: 'x' })],
    });
    expect(checkCopy(withoutNotes(noted)).map(({ message }) => message)).toEqual([
      'The photo has no caption.',
    ]);
  });
});

describe('notes that reach a renderer after all', () => {
  const words = ['Quay ', note('zibblefrax ', link('zibblefrax', 'https://zibblefrax.example/')), ' said'];
  const noted = copy({
    body: [
      p(...words),
      h2(...words),
      ul([words]),
      quote([words], 'Ada'),
      photo({ photoId: 'photo-1', caption: words, credit: words, alt: 'x' }),
    ],
  });
  it.each<[string, (copy: Copy) => string]>([
    [
      'the page',
      (any) => renderToStaticMarkup(createElement(CopyBody, { copy: any, context: sampleContext })),
    ],
    ['the markup of feeds', (any) => bodyToHtml(any, sampleContext)],
    ['the plain text', (any) => JSON.stringify(copyToText(any))],
  ])('are left out of %s', (_, draw) => {
    expect(draw(noted)).toContain('Quay');
    expect(draw(noted)).not.toContain('zibblefrax');
  });
  it('are not counted', () => {
    expect(fieldText(copy({ body: [p(note('one two three'))] }).body)).toBe('');
  });
});

describe('the notes of a copy', () => {
  const noted = copy({
    body: [p('Ada ', note('check ', b('spelling')), ' and ', note('age?')), ul(['A', ['B', note('source')]])],
  });
  it('are listed in order with their blocks', () => {
    expect(notesOf(noted)).toEqual([
      { blockId: 'b1', text: 'check spelling' },
      { blockId: 'b1', text: 'age?' },
      { blockId: 'b2', text: 'source' },
    ]);
  });
  it('are a soft problem at the place of the first', () => {
    expect(noteProblems(notesOf(noted))).toEqual([
      {
        code: 'G14',
        severity: 'soft',
        message: '3 notes to colleagues are still in the copy. Readers will not get them.',
        blockId: 'b1',
      },
    ]);
    expect(noteProblems([])).toEqual([]);
  });
});
