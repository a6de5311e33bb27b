import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cutFaces, FACES } from './cut-faces';

const ONE_ROUND_TRIP = 14_600;

it('the faces that readers fetch are those of the packages, cut as the script says', async () => {
  const faces = await cutFaces();
  expect((await readdir(FACES)).sort()).toEqual([...faces.keys()].sort());
  for (const [name, face] of faces)
    expect((await readFile(join(FACES, name))).equals(face), `${name} is another`).toBe(true);
});

it('what a page in English needs of a face comes in one round trip', async () => {
  for (const name of (await readdir(FACES)).filter((each) => each.includes('-plain')))
    expect((await readFile(join(FACES, name))).byteLength, name).toBeLessThan(ONE_ROUND_TRIP);
});
