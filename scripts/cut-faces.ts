import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** Where the faces lie that readers fetch, as `app/fonts.ts` names them. */
export const FACES = 'app/faces';

interface Cut {
  /** The file of a package of which it is a piece. */
  whole: string;
  axes: { wght: number; opsz?: number };
}

const NEWSREADER = 'newsreader/files/newsreader-latin-opsz-normal.woff2';
const NEWSREADER_ITALIC = 'newsreader/files/newsreader-latin-opsz-italic.woff2';
const FRANKLIN = 'libre-franklin/files/libre-franklin-latin-wght-normal.woff2';

/**
 * One weight and one optical size each. A variable face holds what no page shows, and a file of more than 14 KB takes one
 * round trip more, which a reader with a telephone waits for.
 */
const CUTS: Readonly<Record<string, Cut>> = {
  'newsreader-text': { whole: NEWSREADER, axes: { wght: 400, opsz: 18 } },
  'newsreader-headline': { whole: NEWSREADER, axes: { wght: 560, opsz: 40 } },
  'newsreader-bold': { whole: NEWSREADER, axes: { wght: 700, opsz: 18 } },
  'newsreader-italic': { whole: NEWSREADER_ITALIC, axes: { wght: 400, opsz: 18 } },
  'franklin-text': { whole: FRANKLIN, axes: { wght: 400 } },
  'franklin-strong': { whole: FRANKLIN, axes: { wght: 560 } },
  'franklin-bold': { whole: FRANKLIN, axes: { wght: 700 } },
};

type Ranges = readonly (readonly [first: number, last: number])[];

/** The letters and signs of English, which every page needs, and all others of the whole file; as `app/fonts.ts` parts them. */
const PIECES: Readonly<Record<string, Ranges>> = {
  plain: [
    [0x20, 0x7e],
    [0xa0, 0xa0],
    [0xa9, 0xa9],
    [0xb7, 0xb7],
    [0xd7, 0xd7],
    [0x2013, 0x2014],
    [0x2018, 0x201d],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
    [0x2212, 0x2212],
  ],
  accented: [
    [0xa1, 0xa8],
    [0xaa, 0xb6],
    [0xb8, 0xd6],
    [0xd8, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2bb, 0x2bc],
    [0x2c6, 0x2c6],
    [0x2da, 0x2da],
    [0x2dc, 0x2dc],
    [0x304, 0x304],
    [0x308, 0x308],
    [0x329, 0x329],
    [0x2000, 0x2012],
    [0x2015, 0x2017],
    [0x201e, 0x2021],
    [0x2023, 0x2025],
    [0x2027, 0x206f],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2191, 0x2191],
    [0x2193, 0x2193],
    [0x2215, 0x2215],
  ],
};

/** All faces that readers fetch, by the name of their file. The same each time. */
export async function cutFaces(): Promise<Map<string, Buffer>> {
  const faces = new Map<string, Buffer>();
  for (const [name, { whole, axes }] of Object.entries(CUTS)) {
    const font = await readFile(join('node_modules/@fontsource-variable', whole));
    for (const [piece, ranges] of Object.entries(PIECES))
      faces.set(
        `${name}-${piece}.woff2`,
        await subsetFont(font, lettersOf(ranges), { targetFormat: 'woff2', variationAxes: { ...axes } }),
      );
  }
  return faces;
}

function lettersOf(ranges: Ranges): string {
  return ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place)),
    )
    .join('');
}

if (process.argv[1]?.endsWith('cut-faces.ts')) {
  await mkdir(FACES, { recursive: true });
  for (const [name, face] of await cutFaces()) await writeFile(join(FACES, name), face);
}
