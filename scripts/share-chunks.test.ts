import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shareChunks } from './share-chunks';

const CODE =
  'module.exports=[7,(context)=>{context.says="the same words on every page, written out at length"}];';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-chunks-'));
});

afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, code: string) =>
  writeFile(join(folder, name), `${code}\n\n//# sourceMappingURL=${name}.map`);
const load = (name: string) => createRequire(join(folder, 'page.js'))(`./${name}`);

it('of chunks with the same code one is left, and all hand out the very same', async () => {
  for (const name of ['a.js', 'b.js', 'c.js']) await write(name, CODE);
  expect(await shareChunks(folder)).toBeGreaterThan(0);
  expect(await readFile(join(folder, 'a.js'), 'utf8')).toContain(CODE);
  expect(load('b.js')).toBe(load('a.js'));
  expect(load('c.js')).toBe(load('a.js'));
});

it('other code stays what it is, and so does what is not a list of modules', async () => {
  await write('a.js', CODE);
  await write('b.js', CODE.replace('same', 'other'));
  await write(
    'c.js',
    'globalThis.galleyTest ??= 0; globalThis.galleyTest += 1; // runs where it is loaded, each time',
  );
  await write(
    'd.js',
    'globalThis.galleyTest ??= 0; globalThis.galleyTest += 1; // runs where it is loaded, each time',
  );
  expect(await shareChunks(folder)).toBe(0);
  expect(load('b.js')).not.toBe(load('a.js'));
});

it('a second time there is nothing left to do', async () => {
  for (const name of ['a.js', 'b.js', 'c.js', 'd.js']) await write(name, CODE);
  await shareChunks(folder);
  expect(await shareChunks(folder)).toBe(0);
  expect(load('d.js')).toBe(load('a.js'));
});
