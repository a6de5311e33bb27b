import { lintStep, runStep, typesStep } from './steps';

/** The fast part of the tests: under a minute, for every save-and-look. */
const results = [
  await lintStep(),
  await typesStep(),
  await runStep('Unit tests', ['npx', 'vitest', 'run', '--project', 'unit']),
];
if (results.some((each) => !each.ok)) process.exit(1);
