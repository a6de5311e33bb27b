import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPostgres } from '../db/testing/embedded-postgres';
import type { Row } from './row';

const run = promisify(execFile);

/**
 * How long the board of 10,000 stories takes, and each of its filters, from the question to the lines, on both databases.
 * Each in a process of its own, which knows one of them for all its life.
 */
export async function measureBoard(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-board-'));
  const postgres = await startPostgres();
  try {
    return [...(await measureOn(`file:${join(folder, 'galley.db')}`)), ...(await measureOn(postgres.url))];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOn(url: string): Promise<Row[]> {
  const program = join(import.meta.dirname, 'board-process.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, DATABASE_URL: url },
    maxBuffer: 1024 * 1024,
  });
  // Our own program wrote it a moment ago.
  return JSON.parse(stdout) as Row[];
}
