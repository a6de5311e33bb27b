import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { CARD_FACES } from '@/server/media/darkroom/card-faces';
import { makeCardFaces } from '@/server/media/darkroom/make-card-faces';
import { compressStatic } from './compress-static';
import { buildDeskWorker } from './desk-worker';
import { buildReaderScripts } from './reader-scripts';
import { shareChunks } from './share-chunks';

/** Builds what `npm start` runs: the pages by Next into `.next`, the process around them into `dist/main.mjs`. */
export async function buildAll(): Promise<void> {
  const result = spawnSync('npx', ['next', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (result.status !== 0) throw new Error('next build failed');
  await shareChunks('.next/server/chunks');
  // Those of another version of the faces would be taken for these.
  await rm(CARD_FACES, { recursive: true, force: true });
  await Promise.all([buildReaderScripts(), makeCardFaces()]);
  await compressStatic('.next/static');
  await Promise.all([buildServer(), buildDeskWorker()]);
}

/** Bundles `server/main.ts` and the darkroom, which is a process of its own; packages stay outside and are loaded by Node. */
export async function buildServer(): Promise<void> {
  await build({
    entryPoints: { main: 'server/main.ts', darkroom: 'server/media/darkroom/worker.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

if (process.argv[1]?.endsWith('build.ts')) {
  await (process.argv.includes('--server-only') ? buildServer() : buildAll());
}
