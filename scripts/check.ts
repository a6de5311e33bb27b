import { lintStep, runStep, typesStep } from './steps';

/** The fast part of the tests: under a minute, for every save-and-look. */
const results = [
  await lintStep(),
  await typesStep(),
  // All but those on a database.
  await runStep('Unit tests', ['npx', 'vitest', 'run', '--project=unit', '--project=dom']),
];
if (results.some((each) => !each.ok)) process.exit(1);
