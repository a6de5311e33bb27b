import { readFileSync } from 'node:fs';
import type { StepResult } from './steps';

/** What a runner has found. */
export interface Count {
  passed: number;
  failed: number;
  /** What failed, each with the beginning of its reason, so that the end of a long log says what to mend. */
  failures: readonly string[];
}

/** What passed only when tried again has passed, and is named all the same. */
const SECOND_TIME = '(passed only the second time)';

/** So much of a reason is said again. */
const REASON = 1_500;

/** A runner that failed without a failing test (it crashed, or ran none) counts as one failure. */
export function counted(step: StepResult, found: Count | null): Count {
  const failure = (why: string) => [`${step.name}: ${why}\n${step.lastWords}`];
  const nothing = { passed: 0, failed: 1, failures: failure('no report was written') };
  if (!found) return nothing;
  if (found.failed > 0) return found;
  if (!step.ok) return { ...found, failed: 1, failures: failure('an error, though no test failed') };
  return found.passed > 0 ? found : { ...nothing, failures: failure('no test was run') };
}

/** One step that is whole or not. */
export function countStep({ ok, name, lastWords }: StepResult): Count {
  if (ok) return { passed: 1, failed: 0, failures: [] };
  return { passed: 0, failed: 1, failures: [`${name}\n${lastWords}`] };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: VitestFile[];
}

interface VitestFile {
  name: string;
  status: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
}

/** Counts what vitest's JSON report says; null when there is none. A file that could not be run counts as one failure. */
export function countVitest(path: string): Count | null {
  const report = readReport<VitestReport>(path);
  if (!report) return null;
  const { numPassedTests: passed, numFailedTests, testResults } = report;
  return {
    passed,
    failed: numFailedTests + testResults.filter(couldNotRun).length,
    failures: testResults.flatMap(unluckyInVitest),
  };
}

function couldNotRun({ status, assertionResults }: VitestFile): boolean {
  return status === 'failed' && assertionResults.every((each) => each.status !== 'failed');
}

function unluckyInVitest(file: VitestFile): string[] {
  const tests = file.assertionResults.flatMap(({ status, fullName, failureMessages: [reason = ''] = [] }) => {
    if (status === 'failed') return [said(file.name, fullName, reason)];
    return reason ? [said(file.name, `${fullName} ${SECOND_TIME}`, reason)] : [];
  });
  return couldNotRun(file) ? [said(file.name, '', file.message), ...tests] : tests;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
  file: string;
  suites?: PlaywrightSuite[];
  specs: {
    title: string;
    tests: { status: string; results: { error?: { message?: string } }[] }[];
  }[];
}

/** Counts what Playwright's JSON report says; null when there is none. */
export function countPlaywright(path: string): Count | null {
  const report = readReport<PlaywrightReport>(path);
  if (!report) return null;
  const { expected, unexpected, flaky } = report.stats;
  const failures = report.suites.flatMap(unluckyInBrowser);
  return { passed: expected + flaky, failed: unexpected, failures };
}

function unluckyInBrowser({ file, suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => {
        const reason = results.find(({ error }) => error)?.error?.message ?? '';
        return said(file, status === 'flaky' ? `${title} ${SECOND_TIME}` : title, reason);
      }),
  );
  return [...own, ...suites.flatMap(unluckyInBrowser)];
}

function said(file: string, title: string, reason: string): string {
  const ours = reason.split('\n').filter((line) => !/^\s+at .*node_modules/.test(line));
  return [`${file} › ${title}`, ours.join('\n').slice(0, REASON)].filter(Boolean).join('\n');
}

function readReport<Report>(path: string): Report | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return null;
  }
}
