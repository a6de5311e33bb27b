import { type Colour, contrastOf, readColour, withWhite } from './contrast';

/** The colour of links and sections: on light paper as the house chose it, on dark paper a lighter one made of it. */
export interface Accent {
  light: Colour;
  dark: Colour;
}

/** An accent with how it is read, or why it is none; the sentence is for who chose it. */
export type JudgedAccent =
  | { ok: true; accent: Accent; contrast: Record<'light' | 'dark', number> }
  | { ok: false; message: string };

/** On what text in the accent stands, as app/tokens.css says it; the same there, or a test fails. */
export const GROUNDS: Record<'light' | 'dark', readonly Colour[]> = {
  light: ['#fcfbf8', '#ffffff', '#f3f1ea'],
  dark: ['#10161f', '#17202b', '#0b1018'],
};

/** What WCAG asks of text (AA). */
export const LEAST_CONTRAST = 4.5;
/** In the dark a colour is made here, so it may as well be read with ease. */
const DARK_CONTRAST = 7;

/**
 * Judges a colour as the accent of the paper. Refuses one in which links could not be read on light paper; for dark paper
 * it takes the same colour with as much white as it needs, so that there is none that cannot be read.
 */
export function judgeAccent(written: string): JudgedAccent {
  const light = readColour(written);
  if (!light) return { ok: false, message: 'Write a colour as # and six digits, as in #185a7d.' };
  const contrast = leastOn('light', light);
  if (contrast < LEAST_CONTRAST) return { ok: false, message: tooPale(light, contrast) };
  const dark = onDark(light);
  return { ok: true, accent: { light, dark }, contrast: { light: contrast, dark: leastOn('dark', dark) } };
}

/** A contrast as it is said: "5.3 to 1". Cut, not rounded: 4.49 must not read as enough. */
export function contrastInWords(contrast: number): string {
  return `${(Math.floor(contrast * 10 + 1e-9) / 10).toFixed(1)} to 1`;
}

function tooPale(colour: Colour, contrast: number): string {
  return `Links in ${colour} would be hard to read: its contrast to the paper is ${contrastInWords(contrast)}, and text needs at least ${contrastInWords(LEAST_CONTRAST)}. Choose a darker colour.`;
}

function onDark(colour: Colour): Colour {
  const steps = Array.from({ length: 101 }, (_, step) => withWhite(colour, step / 100));
  return steps.find((step) => leastOn('dark', step) >= DARK_CONTRAST) ?? '#ffffff';
}

function leastOn(paper: 'light' | 'dark', colour: Colour): number {
  return Math.min(...GROUNDS[paper].map((ground) => contrastOf(colour, ground)));
}
