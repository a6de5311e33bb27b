import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../db/testing/embedded-postgres';
import { atMost, type Row } from './row';

const IDLE = 10_000;

/** How soon the built server answers, and what it holds in memory when nobody asks it anything. */
export async function measureServer(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  const port = await freePort();
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
  } as const;
  const startedAt = performance.now();
  const server = spawn(process.execPath, ['dist/main.mjs'], { env: environment, stdio: 'inherit' });
  await answering(`http://127.0.0.1:${port}/api/ready`);
  const seconds = (performance.now() - startedAt) / 1000;
  await new Promise((resolve) => setTimeout(resolve, IDLE));
  const megabytes = residentMegabytes(server.pid);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
  return [
    atMost('server ready, with an empty database to migrate', seconds, 2, 's'),
    ...(megabytes === null ? [] : [atMost('resident memory, idle', megabytes, 300, 'MB')]),
  ];
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The server did not get ready');
}

// Linux tells it as a file; elsewhere the row is left out rather than guessed.
function residentMegabytes(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return null;
  }
}
