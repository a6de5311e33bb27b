import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { cutSerif, SERIF } from './cut-faces';

it('the face that readers fetch is the one of the package, cut as the script says', async () => {
  expect((await readFile(SERIF)).equals(await cutSerif())).toBe(true);
});
