import { build } from 'esbuild';

/** Builds the one script of the paper, which brings the comments onto a story's page. Without it everything is there, too. */
export async function buildReaderScript(): Promise<void> {
  await build({
    entryPoints: { 'reader-comments': 'components/reader/script/main.ts' },
    outdir: 'dist',
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2020',
    logLevel: 'warning',
  });
}
