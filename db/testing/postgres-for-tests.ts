import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../migrate';
import { startPostgres } from './embedded-postgres';
import { throwawayFolder } from './throwaway-folder';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** The name of the migrated database from which each test's own is copied. */
export const TEMPLATE = 'galley_template';

/** Runs once for the `postgres` project: a server, and one migrated database to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres(await throwawayFolder('galley-postgres-'));
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  await migrateDatabase(postgres.url.replace(/\/postgres$/, `/${TEMPLATE}`));
  project.provide('postgresUrl', postgres.url);
  return () => postgres.stop();
}
