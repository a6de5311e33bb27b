import { describe, expect, it } from 'vitest';
import { CARD_LETTERS, lettersForCard } from './card-letters';
import { lettersInFaces } from './darkroom/testing-faces';

describe('words for a share card', () => {
  it('may hold exactly letters that the faces of the card have', async () => {
    const held = await lettersInFaces();
    const promised = CARD_LETTERS.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, place) => first + place),
    );
    const missing = promised.filter((code) => !held.has(code));
    expect(missing.map((code) => code.toString(16))).toEqual([]);
  });

  it.each([
    ['Harbour wall falls', 'Harbour wall falls'],
    ['  two\n lines\u00a0and\u2009spaces ', 'two lines and spaces'],
    ['Zu\u0308rich', 'Zürich'],
    ['Storm 🌊 hits 🇬🇧 harbour 👩🏽‍🚒', 'Storm hits harbour'],
    ['© Ann 5 ™', '© Ann 5 ™'],
    ['a\u202eb\u0000c\u2066d\u00ad', 'abcd'],
    ['Ураган обрушил стену', 'Ураган обрушил стену'],
    ['انهيار جدار الميناء', 'انهيار جدار الميناء'],
    ['חומת הנמל קרסה', 'חומת הנמל קרסה'],
    ['Κατέρρευσε', 'Κατέρρευσε'],
    ['<b>&amp;</b>', '<b>&amp;</b>'],
    ['🌊', ''],
  ])('%j are set as %j', (written, set) => {
    expect(lettersForCard(written)).toBe(set);
  });

  it.each([
    ['港の壁が崩れた'],
    ['港口墙倒塌'],
    ['बंदरगाह'],
    ['한국'],
    ['Harbour 港'],
    ['a\ud800b'],
    ['𝔉raktur'],
  ])('none can be set of %j, which no face holds', (written) => {
    expect(lettersForCard(written)).toBeNull();
  });
});
