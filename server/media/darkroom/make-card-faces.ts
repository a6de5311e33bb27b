import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CARD_FACES } from './card-faces';

const PACKAGES: readonly { name: string; axis: 'opsz' | 'wght'; subsets: readonly string[] }[] = [
  { name: 'newsreader', axis: 'opsz', subsets: ['latin', 'latin-ext', 'vietnamese'] },
  {
    name: 'source-serif-4',
    axis: 'opsz',
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'],
  },
  {
    name: 'libre-franklin',
    axis: 'wght',
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
  },
  { name: 'noto-naskh-arabic', axis: 'wght', subsets: ['arabic'] },
  { name: 'noto-serif-hebrew', axis: 'wght', subsets: ['hebrew'] },
];

/** Makes the faces unless they are there. Whole or not at all, however many processes are at it. */
export async function makeCardFaces(folder = join(process.cwd(), CARD_FACES)): Promise<void> {
  if (existsSync(folder)) return;
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  for (const file of faceFiles()) await writeFile(join(draft, `${file.name}.ttf`), await unpacked(file.path));
  await writeFile(join(draft, 'fonts.conf'), FONTS_CONF);
  try {
    await rename(draft, folder);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster, and made the same.
    if (!existsSync(folder)) throw cause;
  }
}

function faceFiles(): { name: string; path: string }[] {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  return PACKAGES.flatMap(({ name, axis, subsets }) => {
    const folder = dirname(resolve(`@fontsource-variable/${name}/package.json`));
    return subsets.map((subset) => {
      const file = `${name}-${subset}-${axis}-normal`;
      return { name: file, path: join(folder, 'files', `${file}.woff2`) };
    });
  });
}

async function unpacked(path: string): Promise<Uint8Array> {
  // Only who makes them needs it: the built process finds them made.
  const { default: woff2 } = await import('wawoff2');
  return woff2.decompress(await readFile(path));
}

const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`;
