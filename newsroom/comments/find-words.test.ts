import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '@/content/passages';
import { tries } from '@/content/testing/tries';
import type { WordsAnchor } from './anchor';
import { blockAtPlace, findWords, type SearchedText, type Stretch, searchedText } from './find-words';

const STORY: Passage[] = [
  { blockId: 'a', text: 'The bridge is open. The bridge was shut.' },
  { blockId: 'b', text: 'Sixteen people crossed it, the mayor said.' },
  { blockId: 'c', text: 'Nobody counted the dogs.' },
];

function anchor(quote: string, more: Partial<WordsAnchor> = {}): WordsAnchor {
  return { kind: 'words', blockId: null, quote, before: '', after: '', start: '', end: '', ...more };
}

/** The words that are found, with their block and state, as one line. */
function found(of: WordsAnchor, passages: readonly Passage[], held: Stretch | null = null): string {
  const text = searchedText(passages);
  const place = findWords(of, text, held);
  if (place.state === 'gone') return 'gone';
  return `${place.state} ${blockAtPlace(text, place.from)}: ${text.whole.slice(place.from, place.to)}`;
}

function heldIn(passages: readonly Passage[], words: string): Stretch {
  const from = searchedText(passages).whole.indexOf(words);
  return { from, to: from + words.length };
}

describe('words whose place is not known', () => {
  it.each([
    ['as they were', anchor('the mayor said'), 'same b: the mayor said'],
    ['in other case', anchor('THE MAYOR SAID'), 'same b: the mayor said'],
    ['with other spaces', anchor('the\u00a0 mayor\tsaid'), 'same b: the mayor said'],
    ['over a split', anchor('shut. Sixteen people'), 'same a: shut.\nSixteen people'],
    ['nowhere', anchor('the mayor sang'), 'gone'],
    ['where nothing can be', anchor(''), 'gone'],
    ['the first of two', anchor('The bridge'), 'same a: The bridge'],
    ['where the same stands before them', anchor('bridge', { before: 'open. The ' }), 'same a: bridge'],
  ])('are found %s', (_, of, expected) => {
    expect(found(of, STORY)).toBe(expected);
  });

  it('of two places are found where the same stands around them', () => {
    const place = (more: Partial<WordsAnchor>) =>
      findWords(anchor('The bridge', more), searchedText(STORY), null);
    expect(place({ after: ' is open' })).toMatchObject({ from: 0 });
    expect(place({ after: ' was shut' })).toMatchObject({ from: 20 });
    expect(place({ before: 'is open. ' })).toMatchObject({ from: 20 });
  });

  it('are found in their own block before any other, also when they are only nearly the same there', () => {
    const twice = [
      { blockId: 'x', text: 'a fine day' },
      { blockId: 'y', text: 'A  fine day' },
    ];
    expect(found(anchor('a fine day', { blockId: 'y' }), twice)).toBe('same y: A  fine day');
    expect(found(anchor('a fine day', { blockId: 'gone' }), twice)).toBe('same x: a fine day');
  });

  it('are found with the quotation marks that typing turned', () => {
    const turned = [{ blockId: 'x', text: 'He said: “It’s over.”' }];
    expect(found(anchor('"It\'s over."'), turned)).toBe('same x: “It’s over.”');
  });

  it('are found after letters that grow when they are made small', () => {
    expect(found(anchor('istanbul'), [{ blockId: 'x', text: 'İİİ Istanbul!' }])).toBe('same x: Istanbul');
  });
});

describe('words whose place is known', () => {
  it('are at their place, whatever they say by now', () => {
    const edited = [{ blockId: 'b', text: 'Sixty people crossed it.' }];
    expect(found(anchor('Sixteen people'), edited, heldIn(edited, 'Sixty people'))).toBe(
      'changed b: Sixty people',
    );
  });

  it('are whole again when a split or a join has parted their ends', () => {
    const split = [
      { blockId: 'a', text: 'The bridge' },
      { blockId: 'n', text: 'is open.' },
    ];
    expect(found(anchor('bridge is open'), split, heldIn(split, 'bridge'))).toBe('same a: bridge\nis open');
  });

  it('are looked for when nothing is left there', () => {
    expect(found(anchor('the dogs', { blockId: 'a' }), STORY, { from: 4, to: 4 })).toBe('same c: the dogs');
    expect(found(anchor('the cats', { blockId: 'a' }), STORY, { from: 4, to: 4 })).toBe('gone');
  });
});

const letters = fc.string({ unit: fc.constantFrom(...'abc ,.“É'), maxLength: 30 });
const body = fc.array(fc.record({ blockId: fc.uuid(), text: letters }), { minLength: 1, maxLength: 8 });

/** Words somewhere in one passage of a story, and their anchor as a browser would write it down. */
const anchored = body
  .filter((passages) => passages.some(({ text }) => /\S/.test(text)))
  .chain((passages) => {
    const full = passages.flatMap(({ text }, place) => (/\S/.test(text) ? [place] : []));
    return fc.record({
      passages: fc.constant(passages),
      place: fc.constantFrom(...full),
      cut: fc.nat(),
      long: fc.nat(),
    });
  })
  .map(({ passages, place, cut, long }) => {
    const { blockId = '', text = '' } = passages[place] ?? {};
    const visible = [...text.matchAll(/\S/g)].map(({ index }) => index);
    const from = visible[cut % visible.length] ?? 0;
    const to = from + 1 + (long % (text.length - from));
    const of = anchor(text.slice(from, to), {
      blockId,
      before: text.slice(Math.max(0, from - 40), from),
      after: text.slice(to, to + 40),
    });
    return { passages, place, of };
  });

const says = (text: SearchedText, of: WordsAnchor) => {
  const place = findWords(of, text, null);
  return place.state === 'gone' ? null : text.whole.slice(place.from, place.to);
};
const fold = (words: string) => words.replace(/\s+/g, ' ').toLowerCase().trim();

describe('whatever happens around them', () => {
  it('words that are still in the story are found, and what is found says them', () => {
    fc.assert(
      fc.property(anchored, fc.array(letters, { maxLength: 3 }), fc.nat(), ({ passages, of }, more, turn) => {
        const others = more.map((text, at) => ({ blockId: `new ${at}`, text }));
        const moved = [
          ...passages.slice(turn % passages.length),
          ...others,
          ...passages.slice(0, turn % passages.length),
        ];
        expect(fold(says(searchedText(moved), of) ?? 'gone')).toBe(fold(of.quote));
      }),
      tries(300),
    );
  });

  it('a split within them, and a join of their block with the next, lose nothing', () => {
    fc.assert(
      fc.property(anchored, fc.nat(), ({ passages, place, of }, cut) => {
        const { blockId = '', text = '' } = passages[place] ?? {};
        const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
        const at = spaces[cut % Math.max(1, spaces.length)] ?? text.length;
        const halves = [text.slice(0, at), text.slice(at + 1)].map((half, side) => ({
          blockId: side ? 'new' : blockId,
          text: half,
        }));
        const split = [...passages.slice(0, place), ...halves, ...passages.slice(place + 1)];
        const joined = [
          {
            blockId,
            text: passages
              .slice(place)
              .map((each) => each.text)
              .join(''),
          },
        ];
        expect(fold(says(searchedText(split), of) ?? 'gone')).toBe(fold(of.quote));
        expect(fold(says(searchedText(joined), of) ?? 'gone')).toBe(fold(of.quote));
      }),
      tries(300),
    );
  });

  it('words that are nowhere are gone, and never taken for others', () => {
    fc.assert(
      fc.property(anchored, body, ({ of }, other) => {
        const text = searchedText(other);
        const isThere = fold(text.whole).includes(fold(of.quote));
        expect(says(text, of) !== null).toBe(isThere);
      }),
      tries(300),
    );
  });
});
