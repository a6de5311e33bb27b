import { appendFileSync } from 'node:fs';
import { dialect } from '@/db/dialect';

/** How often something is tried: `short` in the suite, or as often as `npm run bench -- <promise> <runs>` asks for. */
export function runs(short: number): number {
  return Number(process.env.PROMISE_RUNS ?? short);
}

/** Whether the bench has asked: some things cannot be tried in a few seconds, and are tried then only. */
export const IS_LONG = process.env.PROMISE_RUNS !== undefined;

/** A promised time in milliseconds. It is made for a machine that does nothing else, which the bench has and the suite does not. */
export function atMost(promised: number): number {
  return IS_LONG ? promised : promised * 4;
}

/** How long a test of so many runs may take, in milliseconds, when each takes so many seconds at the worst. */
export function timeFor(count: number, seconds: number): number {
  return 60_000 + count * seconds * 1_000;
}

/** What a test has counted, as `npm run bench` gathers it. */
export interface Noted {
  promise: string;
  database: string;
  counts: Record<string, number>;
}

/** Hands what was counted to the bench that has asked for it, one line of JSON for each test. */
export function note(promise: string, counts: Record<string, number>): void {
  const report = process.env.PROMISE_REPORT;
  const noted: Noted = { promise, database: dialect, counts };
  if (report) appendFileSync(report, `${JSON.stringify(noted)}\n`);
}
