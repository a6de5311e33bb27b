import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { dialect } from '../dialect';
import { onServer } from './test-database';

/** The address of a database in which there is nothing, not even a table, and which nobody has open. */
export interface EmptyDatabase {
  url: string;
  remove(): Promise<void>;
}

/** Makes one of the project's dialect. */
export async function makeEmptyDatabase(): Promise<EmptyDatabase> {
  if (dialect === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'galley-empty-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    return { url: `file:${join(folder, 'galley.db')}`, remove };
  }
  const serverUrl = inject('postgresUrl');
  const name = `empty_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(serverUrl, `create database ${name}`);
  return {
    url: serverUrl.replace(/\/postgres$/, `/${name}`),
    remove: () => onServer(serverUrl, `drop database ${name} with (force)`),
  };
}
