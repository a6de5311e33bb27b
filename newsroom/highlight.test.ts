import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { excerpt, highlight, type Piece } from './highlight';
import { readSearch } from './search-words';

const marked = (pieces: Piece[]) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
const show = (text: string, query: string) => marked(highlight(text, readSearch(query)));

describe('what is found in a text', () => {
  it.each([
    ['The harbour is late', 'harbour ', 'The [harbour] is late'],
    ['Harbours, HARBOUR!', 'harbour', '[Harbours], [HARBOUR]!'],
    ['Harbours, harbour', 'harbour ', 'Harbours, [harbour]'],
    ['The Café of Zürich', 'cafe zuri', 'The [Café] of [Zürich]'],
    ['The east mole breaks', '"east mole"', 'The [east mole] breaks'],
    ['The mole is east', '"east mole"', 'The mole is east'],
    ['harbour-side café', 'harbour-side ', '[harbour-side] café'],
    ['<b>gale</b> & <script>', 'b ', '<[b]>gale</[b]> & <script>'],
    ['東京都の港', '京都', '東[京都]の港'],
    ['המזח המזרחי קרס', 'המזרחי', 'המזח [המזרחי] קרס'],
    ['gale', '', 'gale'],
    ['', 'gale', ''],
  ])('%s, asked for %s', (text, query, found) => expect(show(text, query)).toBe(found));

  it('takes nothing from the text and adds nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        const pieces = highlight(text, readSearch(query));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
      tries(300),
    );
  });
});

describe('an excerpt', () => {
  const long = `${'wind and rain '.repeat(60)}gale ${'and more '.repeat(60)}`;
  const phrases = readSearch('gale ');

  it('shows the place where something is found, between words', () => {
    const text = marked(excerpt(long, { phrases, length: 120 }));
    expect(text).toContain('[gale]');
    expect(text.length).toBeLessThan(150);
    expect(text).toMatch(/^… (?:wind|and|rain) .* (?:and|more) …$/);
  });

  it('is the beginning when nothing is found in it', () => {
    expect(marked(excerpt(long, { phrases: readSearch('fog'), length: 40 }))).toBe(
      'wind and rain wind and rain wind and …',
    );
  });

  it('is the whole of a short text', () => {
    expect(marked(excerpt('A gale.', { phrases, length: 120 }))).toBe('A [gale].');
  });
});
