import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium';
import { findRedis } from './find-redis';
import { lintStep, runStep, type StepResult, typesStep } from './steps';

const REPORTS = 'test-results/reports';
const UNIT_REPORT = `${REPORTS}/vitest.json`;
const BROWSER_REPORT = `${REPORTS}/playwright.json`;

interface Count {
  passed: number;
  failed: number;
}

/** Everything: format, lint, types, unit, database tests on both databases, browser tests. Ends with the count. */
async function main(): Promise<void> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const chromium = findChromium();
  findRedis();

  const plain = [await lintStep(), await typesStep()];
  const unit = await runStep('Unit and database tests', [
    'npx',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
  const build = await runStep('Build', ['node', '--import', 'tsx', 'scripts/build.ts']);
  const browser = build.ok
    ? await runStep('Browser tests', ['npx', 'playwright', 'test'], {
        PLAYWRIGHT_CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER_REPORT,
      })
    : { name: 'Browser tests', ok: false, seconds: 0 };

  const counts = [
    ...[...plain, build].map((step) => (step.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })),
    atLeastItsExit(unit, countVitest()),
    atLeastItsExit(browser, countPlaywright()),
  ];
  const passed = counts.reduce((sum, each) => sum + each.passed, 0);
  const failed = counts.reduce((sum, each) => sum + each.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

/** A runner that failed without a failing test (it crashed, or ran none) counts as one failure. */
function atLeastItsExit(step: StepResult, count: Count | null): Count {
  if (!count) return { passed: 0, failed: 1 };
  if (!step.ok && count.failed === 0) return { ...count, failed: 1 };
  return count.passed === 0 ? { passed: 0, failed: Math.max(1, count.failed) } : count;
}

function countVitest(): Count | null {
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>(UNIT_REPORT);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests };
}

function countPlaywright(): Count | null {
  const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
    BROWSER_REPORT,
  );
  if (!report) return null;
  const { expected, unexpected, flaky } = report.stats;
  if (flaky > 0)
    console.log(
      `\n${flaky} browser tests passed only the second time; they are named above and want mending.`,
    );
  return { passed: expected + flaky, failed: unexpected };
}

function readReport<Report>(path: string): Report | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return null;
  }
}

await main();
