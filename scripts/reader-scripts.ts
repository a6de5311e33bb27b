import { mkdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { READER_SCRIPT_LIST } from '@/server/site/reader-scripts';

/** The scripts of the paper, by name. All of them together stay below ten kilobytes. */
const ENTRIES = {
  'reader-comments': 'components/reader/scripts/reader-comments.ts',
  'report-mistake': 'components/reader/scripts/report-mistake.ts',
};

/** Builds the scripts of the paper into the files of the build, each named after what it says. */
export async function buildReaderScripts(): Promise<void> {
  const { metafile } = await build({
    entryPoints: ENTRIES,
    entryNames: '[name]-[hash]',
    outdir: '.next/static/paper',
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2020',
    metafile: true,
    logLevel: 'warning',
  });
  const list = Object.entries(metafile.outputs).flatMap(([file, { entryPoint }]) => {
    const name = Object.entries(ENTRIES).find(([, entry]) => entry === entryPoint)?.[0];
    return name ? [[name, basename(file)] as const] : [];
  });
  await mkdir('dist', { recursive: true });
  await writeFile(READER_SCRIPT_LIST, `${JSON.stringify(Object.fromEntries(list))}\n`);
}
