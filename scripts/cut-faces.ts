import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** The face of headlines and text as readers fetch it, before the photo has come: each kilobyte of it keeps them waiting. */
export const SERIF = 'app/faces/newsreader-latin.woff2';

const WHOLE = 'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';

/** The weights that tokens.css has, and the sizes from text to the largest headline; smaller type is set in the other family. */
const AXES = { wght: { min: 400, max: 700 }, opsz: { min: 16, max: 72 } };

/** Cuts the face to the weights and sizes in which the house sets it; it has the same letters. */
export async function cutSerif(): Promise<Buffer> {
  return subsetFont(await readFile(WHOLE), LETTERS, { targetFormat: 'woff2', variationAxes: AXES });
}

/** As the range in `app/fonts.ts` has them. */
const RANGES = [
  [0x20, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x304, 0x304],
  [0x308, 0x308],
  [0x329, 0x329],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
] as const;

const LETTERS = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place)),
).join('');

if (process.argv[1]?.endsWith('cut-faces.ts')) await writeFile(SERIF, await cutSerif());
