import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPostgres } from '../db/testing/embedded-postgres';
import { findRedis } from '../scripts/find-redis';
import { startRedis } from '../server/instances/testing/redis-server';
import type { Row } from './row';

const run = promisify(execFile);

/** How long a letter takes from one instance to another, with twenty people writing in one story: with Redis and without. */
export async function measureEcho(): Promise<Row[]> {
  const redis = await startRedis(findRedis());
  try {
    return [...(await measureBy('Redis', redis.url)), ...(await measureBy('the database', ''))];
  } finally {
    await redis.stop();
  }
}

async function measureBy(wire: string, redisUrl: string): Promise<Row[]> {
  const postgres = await startPostgres();
  try {
    const program = join(import.meta.dirname, 'echo-process.ts');
    const { stdout } = await run(process.execPath, ['--import', 'tsx', program, wire], {
      env: { ...process.env, DATABASE_URL: postgres.url, REDIS_URL: redisUrl },
      maxBuffer: 1024 * 1024,
    });
    // Our own program wrote it a moment ago.
    return JSON.parse(stdout) as Row[];
  } finally {
    await postgres.stop();
  }
}
