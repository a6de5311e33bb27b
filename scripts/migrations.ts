import { spawnSync } from 'node:child_process';

/** Writes the migration that leads from the last committed schema to `db/schema.ts`, for both databases. */
const name = process.argv[2] ?? 'change';

for (const databaseUrl of ['file:./unused.db', 'postgres://unused']) {
  const result = spawnSync('npx', ['drizzle-kit', 'generate', '--name', name], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
