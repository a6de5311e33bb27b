import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../migrate';
import { throwawayFolder } from './throwaway-folder';

declare module 'vitest' {
  interface ProvidedContext {
    sqliteTemplate: string;
  }
}

/** Runs once for the `sqlite` project: one migrated file to copy, because to migrate takes longer than most tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await throwawayFolder('galley-template-');
  const template = join(folder, 'galley.db');
  await migrateDatabase(`file:${template}`);
  project.provide('sqliteTemplate', template);
  return () => rm(folder, { recursive: true, force: true });
}
