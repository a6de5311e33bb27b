import { mkdirSync, rmSync } from 'node:fs';
import { findChromiumForTests } from './find-chromium';
import { findRedis } from './find-redis';
import { lintStep, runStep, typesStep } from './steps';
import { counted, countPlaywright, countStep, countVitest } from './test-reports';

const REPORTS = 'test-results/reports';
const UNIT_REPORT = `${REPORTS}/vitest.json`;
const BROWSER_REPORT = `${REPORTS}/playwright.json`;

/** Everything: format, lint, types, unit, database tests on both databases, browser tests. Ends with the count. */
async function main(): Promise<void> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const chromium = findChromiumForTests();
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
    : { name: 'Browser tests', ok: false, seconds: 0, lastWords: 'The build failed.' };

  const counts = [
    ...[...plain, build].map(countStep),
    counted(unit, countVitest(UNIT_REPORT)),
    counted(browser, countPlaywright(BROWSER_REPORT)),
  ];
  const failures = counts.flatMap((each) => each.failures);
  if (failures.length > 0) console.log(`\n── To be mended\n\n${failures.join('\n\n')}`);
  const passed = counts.reduce((sum, each) => sum + each.passed, 0);
  const failed = counts.reduce((sum, each) => sum + each.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

await main();
