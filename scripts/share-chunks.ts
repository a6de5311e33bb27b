import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The last line of a chunk, the only one in which two of the same code differ. */
const SOURCE_MAP = /\n?\/\/# sourceMappingURL=.*\s*$/;

/**
 * Next writes code that several pages share once for each of them, and a process that has loaded all pages would hold as
 * many copies: more than half of all. Here the first of the same chunks stays, and the others hand out what it says.
 * Answers how many bytes went.
 */
export async function shareChunks(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const chunks = names.filter((name) => name.endsWith('.js')).map((name) => join(folder, name));
  const first = new Map<string, string>();
  let saved = 0;
  for (const chunk of chunks.sort()) {
    const code = (await readFile(chunk, 'utf8')).replace(SOURCE_MAP, '');
    const key = `${dirname(chunk)}\n${code}`;
    const same = first.get(key);
    const handedOut = `module.exports=require(${JSON.stringify(`./${basename(same ?? chunk)}`)})\n`;
    if (same === undefined) first.set(key, chunk);
    else if (code.startsWith('module.exports=') && code.length > handedOut.length) {
      await writeFile(chunk, handedOut);
      saved += code.length - handedOut.length;
    }
  }
  return saved;
}
