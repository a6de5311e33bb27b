import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where browsers find the scripts of the paper: files of the build, so they are compressed once and kept for ever. */
export const READER_SCRIPTS = '/_next/static/paper/';

/** Which file of the build is which script; written by `scripts/reader-scripts.ts`. */
export const READER_SCRIPT_LIST = 'dist/reader-scripts.json';

const known: { list: Record<string, string> | null } = { list: null };

/** The address of a script of the paper; null where nothing has been built, as in development. No page needs one. */
export function readerScript(name: string): string | null {
  known.list ??= readList();
  const file = known.list[name];
  return file === undefined ? null : READER_SCRIPTS + file;
}

function readList(): Record<string, string> {
  try {
    // Our own build wrote it, as names of files by names of scripts.
    return JSON.parse(readFileSync(join(process.cwd(), READER_SCRIPT_LIST), 'utf8')) as Record<
      string,
      string
    >;
  } catch {
    return {};
  }
}
