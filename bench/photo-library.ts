import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPostgres } from '../db/testing/embedded-postgres';
import type { Row } from './row';

const run = promisify(execFile);

/**
 * How long the first page of a library of 100,000 photos takes, and searches in it, from the question to the cards, on
 * both databases. Each in a process of its own, which knows one of them for all its life.
 */
export async function measurePhotoLibrary(): Promise<Row[]> {
  return [...(await measureOnSqlite()), ...(await measureOnPostgres())];
}

async function measureOnSqlite(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-library-'));
  try {
    return await measureOn(`file:${join(folder, 'galley.db')}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOnPostgres(): Promise<Row[]> {
  const postgres = await startPostgres();
  try {
    return await measureOn(postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function measureOn(url: string): Promise<Row[]> {
  const program = join(import.meta.dirname, 'photo-library-process.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, DATABASE_URL: url },
    maxBuffer: 1024 * 1024,
  });
  // Our own program wrote it a moment ago.
  return JSON.parse(stdout) as Row[];
}
