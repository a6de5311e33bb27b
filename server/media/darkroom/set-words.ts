import sharp from 'sharp';
import { FAMILIES } from './card-faces';
import type { Pixels } from './hardened-sharp';

/** How words are set on the card. */
export interface Setting {
  /** In pixels. */
  size: number;
  weight: number;
  colour: string;
  /** They are broken where the next word would pass it. */
  width: number;
  direction: 'ltr' | 'rtl';
  face: 'serif' | 'sans';
}

/** Sets words, wholly and in as many lines as they take. What comes out is as large as its ink. */
export async function setWords(words: string, setting: Setting): Promise<Pixels> {
  const { data, info } = await sharp({
    text: {
      text: markup(words, setting),
      width: setting.width,
      wrap: 'word-char',
      dpi: 72,
      rgba: true,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 4 };
}

/** The same words, of which a short last one never stands in a line of its own. */
export function withoutWidow(words: string): string {
  return words.replace(SHORT_END, '$1\u00a0$2');
}

// Both together are no longer than a usual word, so nothing is set smaller for it.
const SHORT_END = /(?<=^|\s)(\S{1,8}) (\S{1,4})$/u;

/** The largest size among these at which the words take at most this height. At the smallest they are cut at a word. */
export async function setToFit(
  words: string,
  { sizes, height, ...setting }: Omit<Setting, 'size'> & { sizes: readonly number[]; height: number },
): Promise<Pixels> {
  const longest = words.split(' ').reduce((one, other) => (other.length > one.length ? other : one), '');
  for (const size of sizes) {
    if (!(await isOneLine(longest, { ...setting, size }))) continue;
    const set = await setWords(words, { ...setting, size });
    if (set.height <= height) return set;
  }
  const size = sizes.at(-1) ?? 0;
  const smallest = await setWords(words, { ...setting, size });
  if (smallest.height <= height) return smallest;
  return longestThatFits(words, (cut) => setWords(cut, { ...setting, size }), height);
}

// A word that is broken anywhere reads badly, so rather all are smaller.
async function isOneLine(word: string, setting: Setting): Promise<boolean> {
  return (await setWords(word, { ...setting, width: ANY_WIDTH })).width <= setting.width;
}

const ANY_WIDTH = 20_000;

async function longestThatFits(
  words: string,
  set: (words: string) => Promise<Pixels>,
  height: number,
): Promise<Pixels> {
  const places = placesToCut(words);
  let [fits, tooMuch] = [0, places.length];
  let best = await set(cutAt(words, places[0] ?? 0));
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2);
    const tried = await set(cutAt(words, places[middle] ?? 0));
    if (tried.height <= height) [fits, best] = [middle, tried];
    else tooMuch = middle;
  }
  return best;
}

/** Behind each word; inside one only where a word alone is longer than a line is likely to be. */
function placesToCut(words: string): number[] {
  const ends = [...words.matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
    word.length <= LONG_WORD
      ? [index + word.length]
      : Array.from({ length: word.length }, (_, place) => index + place + 1),
  );
  return ends.filter((end) => !/[\ud800-\udbff]/.test(words.charAt(end - 1)));
}

const LONG_WORD = 40;

function cutAt(words: string, end: number): string {
  return `${words.slice(0, end).replace(/[\s\p{P}]+$/u, '')}…`;
}

function markup(words: string, { size, weight, colour, direction, face }: Omit<Setting, 'width'>): string {
  const { family, leading } = face === 'sans' ? { family: FAMILIES.furniture, leading: 1 } : serifOf(words);
  // The optical size makes fine strokes of large type and sturdy ones of small type; a face without it knows no such axis.
  const axes = face === 'sans' ? `wght=${weight}` : `wght=${weight},opsz=${Math.min(72, size)}`;
  const turn = direction === 'rtl' ? '\u200f' : '\u200e';
  const font = `${family}, ${size} @${axes}`;
  return `<span font_desc="${font}" foreground="${colour}" line_height="${leading}">${turn}${escaped(words)}</span>`;
}

/** One design for all letters of a headline, as far as there is one that has them; its lines as close as its own heights allow. */
function serifOf(words: string): { family: string; leading: number } {
  if (/\p{Script=Arabic}/u.test(words))
    return { family: `${FAMILIES.arabic},${FAMILIES.headline}`, leading: 0.82 };
  if (/\p{Script=Hebrew}/u.test(words))
    return { family: `${FAMILIES.hebrew},${FAMILIES.headline}`, leading: 0.94 };
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(words))
    return { family: FAMILIES.cyrillicOrGreek, leading: 0.8 };
  return { family: FAMILIES.headline, leading: 1 };
}

function escaped(words: string): string {
  return words.replace(/[&<>'"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
