import { defineConfig } from 'drizzle-kit';

// Used by `npm run migrations` only, once for each database; see scripts/migrations.ts.
const postgres = /^postgres/.test(process.env.DATABASE_URL ?? '');

export default defineConfig({
  schema: './db/schema.ts',
  out: postgres ? './db/migrations/postgres' : './db/migrations/sqlite',
  dialect: postgres ? 'postgresql' : 'sqlite',
});
