import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './scripts/find-chromium';

/** Which database a project's servers run on; see e2e/fixtures. */
export interface ProjectOptions {
  databaseKind: 'sqlite' | 'postgres';
}

/** No name is looked up: what a page asks of another machine fails at once, and the test with it. */
const NO_OTHER_MACHINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** What runs on both databases, in a browser. */
const ON_POSTGRES = [
  'after-publication',
  'board',
  'calendar',
  'comments',
  'four-eyes',
  'fronts',
  'holds-and-overrides',
  'invitation',
  'lapsed-approval',
  'previews',
  'reference-story',
  'reviewer-by-keyboard',
  'sealed',
  'suggestions',
];

export default defineConfig<object, ProjectOptions>({
  testDir: 'e2e',
  // What is named `.test.ts` there needs no browser: the tools that make faults, and what they prove.
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  fullyParallel: false,
  workers: 2,
  // Where changes land, a machine that stalls must not decide; a test that needed it is named at the end all the same.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/playwright.json' }],
  ],
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH,
      args: [...CHROMIUM_FLAGS, NO_OTHER_MACHINE],
    },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Pictures of every frame would cost more than the tests themselves; what the page held at each step is kept. Where a
    // failed test is tried again, only then: to note it costs each test a tenth of its time.
    trace: { mode: process.env.CI ? 'on-first-retry' : 'retain-on-failure', screenshots: false },
  },
  projects: [
    { name: 'sqlite', use: { databaseKind: 'sqlite' } },
    // The whole story and its review once more on the other database; what differs between the two is below the pages.
    {
      name: 'postgres',
      use: { databaseKind: 'postgres' },
      testMatch: ON_POSTGRES.map((name) => `**/${name}.spec.ts`),
    },
  ],
});
