/**
 * The letters that the faces of the share card hold: all that is in these ranges, and of nothing else is it promised. A test
 * holds them against the faces themselves.
 */
export const CARD_LETTERS: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x18f, 0x18f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1cd, 0x1dc],
  [0x218, 0x21b],
  [0x259, 0x259],
  [0x2bc, 0x2bc],
  [0x300, 0x301],
  [0x303, 0x303],
  [0x309, 0x309],
  [0x323, 0x323],
  // Greek, Cyrillic, Hebrew, Arabic
  [0x384, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x45f],
  [0x48a, 0x4a5],
  [0x4a8, 0x4ff],
  [0x591, 0x5c7],
  [0x5d0, 0x5ea],
  [0x5f0, 0x5f4],
  [0x600, 0x6ff],
  [0x750, 0x77f],
  // Welsh and Vietnamese
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  // Marks of punctuation and of money, and those that only join or turn
  [0x200b, 0x2010],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2020],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20a9, 0x20ae],
  [0x20b4, 0x20b5],
  [0x20b8, 0x20ba],
  [0x20bd, 0x20bd],
  [0x20bf, 0x20bf],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
];

/**
 * Words as they can be set on the card: one line, composed, without pictographs and characters that show nothing. Null when
 * a letter is in them that no face of the card holds: rather no card than one with holes.
 */
export function lettersForCard(words: string): string | null {
  const line = words
    .normalize('NFC')
    .replace(/\u2011/g, '-')
    .replace(/[\s\u2002-\u200a\u202f\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '');
  const letters = [...line].filter((letter) => isHeld(letter) || !PICTOGRAPH.test(letter));
  return letters.every(isHeld) ? letters.join('').replace(LOOSE_JOINER, '').replace(/ +/g, ' ').trim() : null;
}

/** What stands beside words and not in them. Signs such as © are pictographs too, but the faces hold them. */
const PICTOGRAPH =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Variation_Selector}|\u20e3|[\u{e0020}-\u{e007f}]/u;

// What joined two pictographs.
const LOOSE_JOINER = /(?<![\p{L}\p{M}])\u200d|\u200d(?!\p{L})/gu;

function isHeld(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return CARD_LETTERS.some(([first, last]) => code >= first && code <= last);
}
