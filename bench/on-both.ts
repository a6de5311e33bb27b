import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPostgres } from '../db/testing/embedded-postgres';
import type { Row } from './row';

const run = promisify(execFile);

/**
 * Runs a program of this folder on an empty SQLite file and on an empty Postgres, each in a process of its own, which knows
 * one of them for all its life. It finds its database at DATABASE_URL and writes rows to standard output as JSON.
 */
export async function onBoth(program: string): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const postgres = await startPostgres();
  try {
    return [
      ...(await measureOn(program, `file:${join(folder, 'galley.db')}`)),
      ...(await measureOn(program, postgres.url)),
    ];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOn(program: string, url: string): Promise<Row[]> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', join(import.meta.dirname, program)], {
    env: { ...process.env, DATABASE_URL: url },
    maxBuffer: 1024 * 1024,
  });
  // Our own program wrote it a moment ago.
  return JSON.parse(stdout) as Row[];
}
