import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const withBrotli = promisify(brotliCompress);
const withGzip = promisify(gzip);

const COMPRESSIBLE = /\.(?:js|css|svg|json|ts)$/;

/** Writes a gzip and a Brotli form beside every file of a folder that gains by it, so that no answer has to be compressed twice. */
export async function compressStatic(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => COMPRESSIBLE.test(name)).map((name) => join(folder, name));
  await Promise.all(files.map(compressFile));
}

async function compressFile(file: string): Promise<void> {
  if (!(await stat(file)).isFile()) return;
  const plain = await readFile(file);
  const [brotli, gzipped] = await Promise.all([
    withBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
    withGzip(plain, { level: 9 }),
  ]);
  await writeFile(`${file}.br`, brotli);
  await writeFile(`${file}.gz`, gzipped);
}
