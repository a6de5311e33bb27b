import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { b, copy, link, p, photo, post, pullQuote, quote, table, ul, withId } from '@/content/builder';
import type { Copy, DocNode } from '@/content/document';
import { tries } from '@/content/testing/tries';
import { meaningChanges } from './minor-change';

function found(
  before: Copy,
  after: Copy,
  language = 'en',
  more: { authorIds?: string[]; socialTitle?: string } = {},
) {
  const side = { authorIds: ['noa'], searchTitle: '', socialTitle: '' };
  return meaningChanges({ copy: before, ...side }, { copy: after, ...side, ...more }, language);
}

const body = (...blocks: (string | DocNode)[]) =>
  copy({
    body: blocks.map((block, place) => withId(`b${place + 1}`, typeof block === 'string' ? p(block) : block)),
  });

/** Each finding as "number: 12 > 13". */
const told = (before: Copy, after: Copy, language?: string) =>
  found(before, after, language).map(({ kind, before: was, after: is }) => `${kind}: ${was} > ${is}`);

/** What stood there, what stands there now, and what that touches; nothing for a change that may be minor. */
const CASES: [before: string, after: string, ...findings: string[]][] = [
  ['The bridge is open.', 'The bridge is open.'],
  ['The brigde is open.', 'The bridge is open.'],
  ['It was warming up so for long.', 'It was warming up for so long.'],
  ['an abandonned feeder cable', 'an abandoned feeder cable'],
  ['The bridge is open, at last.', 'The bridge is open at last.'],
  ['The  bridge\u00a0is open.', 'The bridge is open.'],
  ["The harbour's bridge", 'The harbour’s bridge'],
  ['He said "it is open" and left.', 'He said “it is open” and left.'],
  ['The bridge is open. it is old.', 'The bridge is open. It is old.'],
  ['The bridge dont close.', 'The bridge don’t close.'],
  ["It isn't open.", 'It is not open.'],
  ['The ferries sail.', 'The boats sail.'],
  ['It rained. Then the wind came.', 'It rained, then the wind came.'],
  ['Ferrys left the harbour.', 'Ferries left the harbour.'],
  ['You may march.', 'You might walk.'],

  ['It cost 12 crowns.', 'It cost 13 crowns.', 'number: 12 > 13'],
  ['It cost 1,000 crowns.', 'It cost 1.000 crowns.', 'number: 1,000 > 1.000'],
  ['It rose by 5%.', 'It rose by 5.', 'number: 5% > 5'],
  ['It cost £5m.', 'It cost €5m.', 'number: £5m > €5m'],
  ['It was -5 outside.', 'It was 5 outside.', 'number: -5 > 5'],
  ['Ten of 12 came.', '12 of ten came.', 'number: Ten > ', 'number:  > ten'],
  ['Two ferries sank.', 'Three ferries sank.', 'number: Two > Three'],
  ['Twenty-two people came.', 'Twenty-three people came.', 'number: two > three'],
  ['About a dozen came.', 'About a hundred came.', 'number: dozen > hundred'],
  ['The bridge is open.', 'The bridge is open until 9.', 'number:  > 9'],
  ['Route A320 is shut.', 'Route B320 is shut.', 'number: A320 > B320'],
  ['Half of them left.', 'Most of them left.', 'number: Half > '],

  ['It opens on Monday.', 'It opens on Tuesday.', 'date: Monday > Tuesday'],
  ['It opens on 3 May.', 'It opens on 3 June.', 'date: May > June'],
  ['It opens today.', 'It opens tomorrow.', 'date: today > tomorrow'],
  ['It opened in 2024.', 'It opened in 2025.', 'number: 2024 > 2025'],
  ['It opens soon.', 'It opens on Friday.', 'date:  > Friday'],

  ['It was Jon who said so.', 'It was John who said so.', 'name: Jon > John'],
  ['Jon Smith said so.', 'John Smith said so.', 'name: Jon > John'],
  ['Mara left. It was Mara who said so.', 'Maria left. It was Mara who said so.', 'name: Mara > '],
  ['They met in Leith.', 'They met in Perth.', 'name: Leith > Perth'],
  ['the prime minister', 'the Prime Minister', 'name:  > Prime Minister'],
  ['They met Mr. Fields.', 'They met Mr. Field.', 'name: Fields > Field'],
  ['They met Élodie Roux.', 'They met Elodie Roux.', 'name: Élodie > Elodie'],
  ['It met NATO.', 'It met the EU.', 'name: NATO > EU'],

  ['He said “it is open” and left.', 'He said “it was open” and left.', 'quote: it is open > it was open'],
  ['He said it is open.', 'He said “it is open”.', 'quote:  > it is open'],
  ["He called it 'a mess' again.", "He called it 'a mes' again.", 'quote: a mess > a mes'],
  ['“It was a long night', '“It was the long night', 'quote: It was a long night > It was the long night'],

  ['The bridge is open.', 'The bridge is not open.', 'negation:  > not'],
  ['The bridge is open.', "The bridge isn't open.", "negation:  > isn't"],
  ['They never came.', 'They came.', 'negation: never > '],
  ['It can open.', 'It cannot open.', 'negation:  > cannot'],
  ['It left with them.', 'It left without them.', 'negation:  > without'],
  ['Neither came.', 'They came.', 'negation: Neither > '],
  ['It was legal.', 'It was illegal.', 'negation: legal > illegal'],
  ['It was unlikely.', 'It was likely.', 'negation: unlikely > likely'],
];

describe('what a change of a paragraph touches', () => {
  it.each(CASES)('%s → %s', (before, after, ...findings) => {
    expect(told(body(before), body(after))).toEqual(findings);
  });
});

const OTHERS: [string, before: Copy, after: Copy, findings: string[]][] = [
  [
    'a headline',
    copy({ headline: 'Ferry sails' }),
    copy({ headline: 'Ferry sailed' }),
    ['headline: Ferry sails > Ferry sailed'],
  ],
  [
    'the quotation marks of a headline',
    copy({ headline: '"Ferry" sails' }),
    copy({ headline: '“Ferry” sails' }),
    [],
  ],
  [
    'a standfirst',
    copy({ standfirst: 'It left at 9.' }),
    copy({ standfirst: 'It left at 8.' }),
    ['number: 9 > 8'],
  ],
  [
    'the words of a quote',
    body(quote(['We are redy.'], 'Mara')),
    body(quote(['We are ready.'], 'Mara')),
    ['quote: We are redy. > We are ready.'],
  ],
  [
    'who is quoted',
    body(quote(['Yes.'], 'Mara Fields')),
    body(quote(['Yes.'], 'Mara Field')),
    ['name: Fields > Field', 'quote: Mara Fields > Mara Field'],
  ],
  [
    'a pull quote',
    body(pullQuote('it is over')),
    body(pullQuote('it was over')),
    ['quote: it is over > it was over'],
  ],
  [
    'a post in the place of another',
    body(post({ recordId: 'a' })),
    body(post({ recordId: 'b' })),
    ['quote: post a > post b'],
  ],
  [
    'a cell of a table',
    body(table({ rows: [['Ash', '100']] })),
    body(table({ rows: [['Ash', '120']] })),
    ['number: 100 > 120'],
  ],
  [
    'an item of a list',
    body(ul(['one fish', 'red fish'])),
    body(ul(['two fish', 'red fish'])),
    ['number: one > two'],
  ],
  [
    'a caption',
    body(photo({ photoId: 'a', caption: 'In 1999' })),
    body(photo({ photoId: 'a', caption: 'In 1998' })),
    ['number: 1999 > 1998'],
  ],
  [
    'a paragraph that came, with a number',
    body('It rained.'),
    body('It rained.', 'It took 5 hours.'),
    ['number:  > 5'],
  ],
  [
    'a paragraph that came, without anything',
    body('It rained.'),
    body('It rained.', 'A comma, more or less.'),
    [],
  ],
  [
    'a paragraph that went, with a name',
    body('It rained.', 'Then Mara stayed.'),
    body('It rained.'),
    ['name: Mara > '],
  ],
  [
    'how words are set',
    body(p('The ', 'bridge', ' is open.')),
    body(p('The ', b('bridge'), ' is open.')),
    [],
  ],
  [
    'where a link leads',
    body(p('See ', link('it', 'https://a.example/'))),
    body(p('See ', link('it', 'https://b.example/'))),
    [],
  ],
];

describe('what a change elsewhere touches', () => {
  it.each(OTHERS)('%s', (_, before, after, findings) => {
    expect(told(before, after)).toEqual(findings);
  });

  it('is nothing when a paragraph with numbers and names is only moved, or split', () => {
    const [one, two] = [withId('b1', p('Only 5 came.')), withId('b2', p('Then Mara left.'))];
    expect(told(copy({ body: [one, two] }), copy({ body: [two, one] }))).toEqual([]);
    const whole = withId('b1', p('It took 5 hours for all of them. Then they met Mara at last.'));
    const parts = [
      withId('b1', p('It took 5 hours for all of them.')),
      withId('b2', p('Then they met Mara at last.')),
    ];
    expect(told(copy({ body: [whole] }), copy({ body: parts }))).toEqual([]);
  });

  it('is the byline, and a title under which the story is shared', () => {
    const story = body('It rained.');
    expect(found(story, story, 'en', { authorIds: ['rob'] }).map(({ sentence }) => sentence)).toEqual([
      'The byline was changed.',
    ]);
    expect(found(story, story, 'en', { socialTitle: 'Rain' }).map(({ kind }) => kind)).toEqual(['headline']);
  });

  it('names the block where it stands, and says it in a sentence', () => {
    expect(found(body('It rained.', 'It took 5 hours.'), body('It rained.', 'It took 6 hours.'))).toEqual([
      {
        kind: 'number',
        blockId: 'b2',
        field: null,
        before: '5',
        after: '6',
        sentence: 'A number was changed: “5” became “6”.',
      },
    ]);
  });
});

const LANGUAGES: [language: string, before: string, after: string, ...findings: string[]][] = [
  ['en-GB', 'It opens on Monday.', 'It opens on Friday.', 'date: Monday > Friday'],
  ['de', 'Er kam mit.', 'Er kam nicht mit.', 'negation:  > nicht'],
  ['de', 'Es waren zweiundzwanzig.', 'Es waren dreiundzwanzig.', 'number: zweiundzwanzig > dreiundzwanzig'],
  ['de', 'im Januar', 'im Februar', 'date: Januar > Februar'],
  ['de', 'die alte Brücke', 'die alte Fähre', 'name: Brücke > Fähre'],
  ['de', 'eine schöhne alte Brücke', 'eine schöne alte Brücke'],
  ['de-CH', 'Er sagte «ja» dazu.', 'Er sagte «nein» dazu.', 'quote: ja > nein'],
  ['fr', 'Il vient.', "Il n'est pas venu.", "negation:  > n'est pas"],
  ['fr', 'ouvert lundi', 'ouvert mardi', 'date: lundi > mardi'],
  ['es', 'vino ayer', 'vino hoy', 'date: ayer > hoy'],
  ['it', 'venne con lei', 'venne senza lei', 'negation:  > senza'],
  ['nl', 'Het is open.', 'Het is niet open.', 'negation:  > niet'],
  ['pt-BR', 'Chegou em maio.', 'Chegou em junho.', 'date: maio > junho'],
  ['sv', 'Bron är öppen.', 'Bron är inte öppen.', 'negation:  > inte'],
  ['da', 'Broen er åben.', 'Broen er ikke åben.', 'negation:  > ikke'],
  ['nb', 'tre båter', 'fire båter', 'number: tre > fire'],
  ['ja', '橋は開いた。', '橋は開いている。', 'words: 橋は開いた。 > 橋は開いている。'],
  ['pl', 'most jest otwary', 'most jest otwarty', 'words: most jest otwary > most jest otwarty'],
  ['pl', 'most  jest "otwarty"', 'most jest „otwarty”'],
  ['xx', 'abc', 'abd', 'words: abc > abd'],
];

describe('other languages', () => {
  it.each(LANGUAGES)('%s: %s → %s', (language, before, after, ...findings) => {
    expect(told(body(before), body(after), language)).toEqual(findings);
  });

  it('says which language Galley cannot judge', () => {
    expect(found(body('abc'), body('abd'), 'pl')[0]?.sentence).toBe(
      'Words were changed, and Galley cannot tell in Polish what they mean.',
    );
  });
});

const word = fc.constantFrom<string>(
  'the',
  'bridge',
  'Mara',
  '12',
  '£5m',
  'not',
  'Monday',
  '“yes',
  'no”',
  'it’s',
  'ferry,',
  'sailed.',
  'A320',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 });

describe('of any text', () => {
  it('white space and the form of quotation marks are minor', () => {
    const space = fc.constantFrom(' ', '  ', '\u00a0', ' \u2009', '\t');
    fc.assert(
      fc.property(sentence, fc.array(space, { minLength: 12, maxLength: 12 }), (words, spaces) => {
        const typed = words
          .map((each, place) => each.replace(/[“”]/g, '"').replace(/’/g, "'") + (spaces[place] ?? ''))
          .join('');
        expect(found(body(words.join(' ')), body(typed))).toEqual([]);
      }),
      tries(100),
    );
  });

  it('a change of any digit never is', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(sentence, fc.nat(12), digit, digit, (words, at, one, other) => {
        fc.pre(one !== other);
        const having = (number: number) =>
          words.toSpliced(at % (words.length + 1), 0, `no${number}s`).join(' ');
        expect(found(body(having(one)), body(having(other))).map(({ kind }) => kind)).toContain('number');
      }),
      tries(100),
    );
  });
});
