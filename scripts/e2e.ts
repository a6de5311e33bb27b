import { findChromiumForTests } from './find-chromium';
import { runStep } from './steps';

/** The browser tests alone, against the last build: `npm run e2e -- [playwright arguments]`. */
const result = await runStep('Browser tests', ['npx', 'playwright', 'test', ...process.argv.slice(2)], {
  PLAYWRIGHT_CHROMIUM_PATH: findChromiumForTests(),
});
process.exit(result.ok ? 0 : 1);
