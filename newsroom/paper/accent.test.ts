import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastInWords, GROUNDS, judgeAccent } from './accent';
import { type Colour, contrastOf, readColour, withWhite } from './contrast';

describe('a colour', () => {
  it.each([
    ['#185a7d', '#185a7d'],
    [' 185A7D ', '#185a7d'],
    ['#abc', '#aabbcc'],
    ['teal', null],
    ['#12345', null],
    ['#185a7d;background:url(//elsewhere.example)', null],
    ['rgb(0 0 0)', null],
    [7, null],
    [null, null],
  ])('written %j is %j', (written, colour) => {
    expect(readColour(written)).toBe(colour);
  });

  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // As the definition's own example has it.
    ['#777777', '#ffffff', 4.48],
    ['#595959', '#ffffff', 7],
  ] as const)('%s stands %s at %d to 1', (one, other, contrast) => {
    expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });

  it('becomes white with enough of it', () => {
    expect(withWhite('#185a7d', 0)).toBe('#185a7d');
    expect(withWhite('#000000', 0.5)).toBe('#808080');
    expect(withWhite('#185a7d', 1)).toBe('#ffffff');
  });
});

describe('the accent of a paper', () => {
  it('is judged by the paper that there is', () => {
    const tokens = readFileSync('app/tokens.css', 'utf8');
    const grounds = ['--paper', '--paper-raised', '--paper-sunken'].map((name) =>
      new RegExp(`${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(tokens)?.slice(1),
    );
    expect(grounds.map((pair) => pair?.[0])).toEqual(GROUNDS.light);
    expect(grounds.map((pair) => pair?.[1])).toEqual(GROUNDS.dark);
  });

  it.each(['#185a7d', '#a8281e', '#000000', '#1f6440', '#5a4596', '#b00060'])(
    'may be %s, and in the dark a colour that is read with ease',
    (colour) => {
      const judged = judgeAccent(colour);
      if (!judged.ok) throw new Error(judged.message);
      expect(judged.accent.light).toBe(colour);
      const onDark = GROUNDS.dark.map((ground) => contrastOf(judged.accent.dark, ground));
      expect(Math.min(...onDark)).toBeGreaterThanOrEqual(7);
      expect(judged.contrast.dark).toBeGreaterThanOrEqual(7);
    },
  );

  it.each([
    ['#e5b968', 'Links in #e5b968 would be hard to read: its contrast to the paper is 1.6 to 1'],
    ['#777777', 'Links in #777777 would be hard to read: its contrast to the paper is 3.9 to 1'],
    ['blue', 'Write a colour as # and six digits'],
  ])('may not be %s', (colour, sentence) => {
    const judged = judgeAccent(colour);
    expect(judged.ok ? '' : judged.message).toContain(sentence);
  });

  it('is refused for any colour in which a link could not be read', () => {
    const greys = Array.from({ length: 256 }, (_, grey): Colour => {
      const digits = grey.toString(16).padStart(2, '0');
      return `#${digits}${digits}${digits}`;
    });
    for (const grey of greys) {
      const least = Math.min(...GROUNDS.light.map((ground) => contrastOf(grey, ground)));
      expect([grey, judgeAccent(grey).ok]).toEqual([grey, least >= 4.5]);
    }
  });

  it.each([
    [4.499, '4.4 to 1'],
    [4.5, '4.5 to 1'],
    [21, '21.0 to 1'],
  ])('%d is said as %s', (contrast, words) => {
    expect(contrastInWords(contrast)).toBe(words);
  });
});
