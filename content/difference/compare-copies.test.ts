import { describe, expect, it } from 'vitest';
import { b, copy, gallery, h2, link, p, photo, post, quote, table, ul, withId } from '../builder';
import type { DocNode } from '../document';
import { compareCopies } from './compare-copies';

const bodies = (before: DocNode[], after: DocNode[]) =>
  compareCopies(copy({ body: before }), copy({ body: after }), 'en').blocks;

/** A stretch that came in braces, one that went in brackets, one that only looks different between tildes. */
const MARKS = { same: ['', ''], added: ['{', '}'], removed: ['[', ']'], restyled: ['~', '~'] } as const;

/** Blocks as lines: place before and after, kind, move, and the words with what became of them. */
function shown(blocks: ReturnType<typeof bodies>): string[] {
  return blocks.map(({ places, kind, moved, parts, settings }) => {
    const words = parts.map(({ label, stretches }) => {
      const text = stretches
        .map((each) => `${MARKS[each.kind][0]}${each.text}${MARKS[each.kind][1]}`)
        .join('');
      return label === '' ? text : `${label}: ${text}`;
    });
    const set = settings.map(({ name, before, after }) => `${name}: ${before} > ${after}`);
    const head = [`${places.before ?? '-'}>${places.after ?? '-'}`, kind, moved].filter(Boolean).join(' ');
    return [head, ...words, ...set].join(' | ');
  });
}

const wordCases: [string, DocNode[], DocNode[], string[]][] = [
  ['nothing', [p('It rained.')], [p('It rained.')], ['1>1 same | It rained.']],
  [
    'a word put in',
    [p('The bridge is open.')],
    [p('The old bridge is open.')],
    ['1>1 changed | The {old }bridge is open.'],
  ],
  [
    'a word in place of another',
    [p('The bridge is open.')],
    [p('The bridge is closed.')],
    ['1>1 changed | The bridge is [open]{closed}.'],
  ],
  [
    'three words in a row as one change',
    [p('She said it was very cold today in the harbour.')],
    [p('She said rain fell hard today in the harbour.')],
    ['1>1 changed | She said [it was very cold ]{rain fell hard }today in the harbour.'],
  ],
  [
    'a text written anew as a whole',
    [p('One two three four five.')],
    [p('Nothing here has stayed of that.')],
    ['1>1 changed | [One two three four five.]{Nothing here has stayed of that.}'],
  ],
  [
    'words that only look different',
    [p('The bridge is open.')],
    [p('The ', b('bridge'), ' is open.')],
    ['1>1 changed | The ~bridge~ is open.'],
  ],
  [
    'a link that leads elsewhere',
    [p('See ', link('the report', 'https://a.example/'), '.')],
    [p('See ', link('the report', 'https://b.example/'), '.')],
    ['1>1 changed | See ~the report~.'],
  ],
  [
    'a list, item by item',
    [ul(['one fish', 'two fish'])],
    [ul(['one fish', 'red fish', 'two fish'])],
    ['1>1 changed | one fish\n{red fish\n}two fish'],
  ],
];

describe('a difference inside a block', () => {
  it.each(wordCases)('tells %s', (_, before, after, lines) => {
    expect(shown(bodies(before, after))).toEqual(lines);
  });

  it('cuts words as their language does, where no spaces stand between them', () => {
    const [was, is] = [copy({ body: [p('我喜欢吃苹果')] }), copy({ body: [p('我喜欢吃香蕉')] })];
    expect(shown(compareCopies(was, is, 'zh').blocks)).toEqual(['1>1 changed | 我喜欢吃[苹果]{香蕉}']);
  });

  it('goes part by part through a quote', () => {
    const before = quote(['We are ready.'], 'Mara Fields', { role: 'mayor' });
    const after = quote(['We are ready now.'], 'Mara Fields', { role: 'former mayor' });
    expect(shown(bodies([before], [after]))).toEqual([
      '1>1 changed | Quote text: We are ready{ now}. | Attribution: Mara Fields | Role: {former }mayor',
    ]);
  });

  it('compares the caption, credit, alt text and crop of a photo, and tells which one it was and is', () => {
    const words = { caption: 'The bridge', credit: 'Ann', alt: 'A bridge' };
    const before = photo({ photoId: 'a', ...words });
    const after = photo({ photoId: 'b', ...words, credit: 'Ben', shape: '1:1', focus: '20 30' });
    expect(shown(bodies([before], [after]))).toEqual([
      '1>1 changed | Caption: The bridge | Credit: [Ann]{Ben} | Alt text: A bridge' +
        ' | Focal point: the photo’s own > 20 % across, 30 % down | Crop: whole > 1:1',
    ]);
    expect(bodies([before], [after])[0]?.photoIds).toEqual({ before: ['a'], after: ['b'] });
  });

  it('names the photo of a gallery that has changed', () => {
    const before = gallery({ photoId: 'a', caption: 'Dawn' }, { photoId: 'b', caption: 'Dusk' });
    const after = gallery({ photoId: 'a', caption: 'Dawn' }, { photoId: 'b', caption: 'Late dusk' });
    expect(shown(bodies([before], [after]))[0]).toContain('Photo 2: caption: [Dusk]{Late dusk}');
  });

  it('tells a post in the place of another, and a gallery that has grown, as changed', () => {
    const kinds = (before: DocNode, after: DocNode) => bodies([before], [after]).map(({ kind }) => kind);
    expect(kinds(post({ recordId: 'a' }), post({ recordId: 'b' }))).toEqual(['changed']);
    expect(kinds(gallery({ photoId: 'a' }), gallery({ photoId: 'a' }, { photoId: 'b' }))).toEqual([
      'changed',
    ]);
  });

  it('keeps the cells of a table apart', () => {
    const before = table({ head: ['Town', 'Votes'], rows: [['Ash', '100']] });
    const after = table({ head: ['Town', 'Votes'], rows: [['Ash', '120']] });
    expect(shown(bodies([before], [after]))[0]).toContain('Cells: Town | Votes\nAsh | [100]{120}');
  });

  it('says that a block is of another kind now', () => {
    const was = withId('x', p('Background'));
    expect(shown(bodies([was], [withId('x', h2('Background'))]))).toEqual([
      '1>1 changed | Background | Kind of block: Paragraph > Heading',
    ]);
  });
});

const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((word) =>
  withId(word, p(`Block ${word}.`)),
);
const of = (...blocks: (DocNode | undefined)[]) => blocks.flatMap((block) => block ?? []);

const orderCases: [string, DocNode[], DocNode[], string[]][] = [
  ['one put in', of(one, three), of(one, two, three), ['1>1 same', '->2 added', '2>3 same']],
  [
    'one taken out, where it stood',
    of(one, two, three),
    of(one, three),
    ['1>1 same', '2>- removed', '3>2 same'],
  ],
  ['the last one taken out', of(one, two), of(one), ['1>1 same', '2>- removed']],
  [
    'one moved up, neither deleted nor inserted',
    of(one, two, three, four),
    of(four, one, two, three),
    ['4>1 same up', '1>2 same', '2>3 same', '3>4 same'],
  ],
  [
    'one moved down',
    of(one, two, three, four),
    of(two, three, four, one),
    ['2>1 same', '3>2 same', '4>3 same', '1>4 same down'],
  ],
  [
    'one moved and changed',
    of(one, two, three),
    of(withId('three', p('Block number three.')), one, two),
    ['3>1 changed up', '1>2 same', '2>3 same'],
  ],
  [
    'a block under another id with the same words as itself',
    of(one, two),
    of(one, withId('other', p('Block two.'))),
    ['1>1 same', '2>2 same'],
  ],
  [
    'a block under another id with most of its words as itself, changed',
    of(one, withId('old', p('The ferry was late again on Monday.'))),
    of(one, withId('new', p('The ferry was late again on Tuesday.'))),
    ['1>1 same', '2>2 changed'],
  ],
];

describe('the order of blocks', () => {
  it.each(orderCases)('tells %s', (_, before, after, lines) => {
    expect(shown(bodies(before, after)).map((line) => line.split(' |')[0])).toEqual(lines);
  });
});
