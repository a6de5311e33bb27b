import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const AUTOCANNON = join(import.meta.dirname, '../node_modules/autocannon/autocannon.js');

export interface Load {
  requestsPerSecond: number;
  /** In milliseconds. */
  p99: number;
  failed: number;
}

interface LoadOptions {
  connections: number;
  seconds: number;
  /** Asked for in turn. */
  paths: readonly string[];
  encoding?: 'br' | 'gzip';
}

/** Asks for these pages over so many connections, from the second core. */
export async function load(
  url: string,
  { connections, seconds, paths, encoding = 'br' }: LoadOptions,
): Promise<Load> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-load-'));
  const archive = join(folder, 'requests.har');
  const headers = [{ name: 'accept-encoding', value: encoding }];
  const entries = paths.map((path) => ({ request: { method: 'GET', url: url + path, headers } }));
  await writeFile(archive, JSON.stringify({ log: { entries } }));
  const words = ['-c', '1', process.execPath, AUTOCANNON, '-j', '-n', '-c', String(connections)];
  const { stdout } = await run('taskset', [...words, '-d', String(seconds), '--har', archive, url]);
  await rm(folder, { recursive: true });
  const result = JSON.parse(stdout) as {
    requests: { average: number };
    latency: { p99: number };
    errors: number;
    non2xx: number;
  }; // as autocannon prints it
  return {
    requestsPerSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.errors + result.non2xx,
  };
}
