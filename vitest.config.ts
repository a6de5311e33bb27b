import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

const everywhere = {
  exclude: ['node_modules/**', '.next/**', 'dist/**'],
  // Whoever asks for thousands of cases (CONTRIBUTING, “Tests”) waits for them.
  testTimeout: process.env.PROMISE_RUNS ? 3_600_000 : 40_000,
  hookTimeout: 60_000,
  // As the browser tests (playwright.config.ts): a machine that stalls must not decide, and who needed it is named.
  retry: process.env.CI ? 1 : 0,
  // The files of a worker share the modules they load: to load them anew for each took longer than the tests.
  isolate: false,
};

const ON_A_DATABASE = ['**/*.db.test.ts', '**/*.postgres.test.ts'];
const IN_A_DOCUMENT = ['**/*.dom.test.ts', '**/*.dom.test.tsx'];

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // Next's guard against client imports has no meaning in a unit test.
      'server-only': `${root}/scripts/empty-module.ts`,
    },
  },
  test: {
    // Vitest keeps one core free for itself: on the two of the machine where changes land, files would run one by one.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'unit',
          // Short files that load little: to share would save a minute, and one of them then finds what another has left.
          isolate: true,
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...everywhere.exclude, ...ON_A_DATABASE, ...IN_A_DOCUMENT],
        },
      },
      { extends: true, test: { ...everywhere, name: 'dom', include: IN_A_DOCUMENT, environment: 'jsdom' } },
      // Every database test runs twice: the dialect is chosen when the schema module is loaded.
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'sqlite',
          include: ['**/*.db.test.ts'],
          env: { DATABASE_URL: 'file:chosen-by-each-test.db' },
          globalSetup: ['db/testing/sqlite-for-tests.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'postgres',
          // What SQLite has nothing of, such as a second instance, is tested here alone.
          include: ON_A_DATABASE,
          env: { DATABASE_URL: 'postgres://chosen-by-each-test' },
          globalSetup: ['db/testing/postgres-for-tests.ts', 'scripts/redis-for-tests.ts'],
        },
      },
    ],
  },
});
