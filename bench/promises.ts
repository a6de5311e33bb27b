import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Noted } from '../e2e/promises/runs';

/** How often the long form of each promise is tried; the tests of the same name say what is tried, and what of. */
const LONG = {
  durability: 1_000,
  offline: 100,
  restart: 20,
  sigterm: 20,
  flapping: 50,
  echo: 30,
  'stale-reads': 500,
  'mixed-versions': 100,
  model: 100,
  'full-disk': 1,
  'store-away': 1,
  'half-open': 1,
  release: 1_000,
  workflow: 10_000,
  'two-editors': 500,
} as const;

type PromiseName = keyof typeof LONG;

/** Whether something that was asked for is the name of a promise. */
export function isPromise(name: string | undefined): name is PromiseName {
  return name !== undefined && Object.hasOwn(LONG, name);
}

/**
 * Tries one promise in its long form and prints what was counted: `npm run bench -- durability [runs] [sqlite|postgres]`,
 * on both databases unless one is named. Tells whether it held.
 */
export function tryPromise(
  name: PromiseName,
  [runs = `${LONG[name]}`, database]: readonly string[],
): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'galley-promise-'));
  const report = join(folder, 'report.jsonl');
  const project = database ? ['--project', database] : ['--project', 'sqlite', '--project', 'postgres'];
  const { status } = spawnSync('npx', ['vitest', 'run', ...project, `e2e/promises/${name}.db.test.ts`], {
    stdio: 'inherit',
    env: { ...process.env, PROMISE_RUNS: runs, PROMISE_REPORT: report },
  });
  for (const line of linesOf(report)) console.log(inWords(JSON.parse(line) as Noted)); // written by our own tests
  rmSync(folder, { recursive: true });
  return status === 0;
}

function linesOf(report: string): string[] {
  try {
    return readFileSync(report, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
}

function inWords({ promise, database, counts }: Noted): string {
  const all = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
  return `${promise} on ${database}: ${all.join(', ')}`;
}
