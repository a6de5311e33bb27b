import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../db/testing/embedded-postgres';
import { runStep } from '../scripts/steps';

const FOLDER = join(import.meta.dirname, 'bare');

/**
 * Builds and serves the two pages that Galley's editor is held against (`bench/bare`): the browser's own editing, and
 * Tiptap with nothing around it. They stand on the same framework, so that what differs is what Galley adds.
 */
export async function openBarePages(): Promise<{ url: string; close(): Promise<void> }> {
  const quiet = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } as const;
  await runStep('Build the bare pages', ['npx', 'next', 'build', FOLDER], quiet);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', FOLDER, '-p', String(port), '-H', '127.0.0.1'],
    { env: { ...process.env, ...quiet }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/contenteditable`);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.kill('SIGTERM');
      }),
  };
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The bare pages are not served');
}
