import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

/**
 * The folder with a program of this one in one file, because a process that reads a hundred source files takes seconds to
 * start. Among the packages, so that it finds them; who asked for it removes it.
 */
export function bundled(program: string): string {
  const outdir = mkdtempSync(join(ROOT, 'node_modules/.galley-live-'));
  buildSync({
    entryPoints: [join(import.meta.dirname, `${program}.ts`)],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outdir;
}
