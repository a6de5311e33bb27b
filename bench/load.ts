import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findWrk } from '../scripts/find-wrk';

const run = promisify(execFile);

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

/** Asks for these pages over so many connections, from the second core, by a program that costs it less than a server costs the first. */
export async function load(
  url: string,
  { connections, seconds, paths, encoding = 'br' }: LoadOptions,
): Promise<Load> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-load-'));
  const script = join(folder, 'ask.lua');
  await writeFile(script, asking(paths, encoding));
  const words = ['-c', '1', findWrk(), '-t', '1', '-c', String(connections), '-d', `${seconds}s`];
  const { stdout } = await run('taskset', [...words, '-s', script, url]);
  await rm(folder, { recursive: true });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{'))) as Load; // as `done` below prints it
}

/** What wrk is to ask, each request written once, and how it says what it has seen: in microseconds. */
function asking(paths: readonly string[], encoding: string): string {
  return `
    local requests = {}
    local at = 0
    function init()
      for _, path in ipairs({ ${paths.map((path) => JSON.stringify(path)).join(', ')} }) do
        requests[#requests + 1] = wrk.format("GET", path, { ["accept-encoding"] = "${encoding}" })
      end
    end
    function request()
      at = at % #requests + 1
      return requests[at]
    end
    function done(summary, latency)
      local errors = summary.errors
      local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
      print(string.format('\\n{"requestsPerSecond":%f,"p99":%f,"failed":%d}',
        summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000, failed))
    end`;
}
