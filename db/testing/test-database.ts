import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../client';
import { dialect } from '../dialect';
import { TEMPLATE } from './postgres-for-tests';
import { throwawayFolder } from './throwaway-folder';

export interface TestDatabase extends Database {
  url: string;
}

/** A fresh, migrated database of the project's dialect; `close` removes it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  return dialect === 'postgres' ? openOnPostgres() : openOnSqlite();
}

async function openOnSqlite(): Promise<TestDatabase> {
  const folder = await throwawayFolder('galley-test-');
  const path = join(folder, 'galley.db');
  await copyFile(inject('sqliteTemplate'), path);
  const url = `file:${path}`;
  const database = openDatabase(url);
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openOnPostgres(): Promise<TestDatabase> {
  const serverUrl = inject('postgresUrl');
  const name = `galley_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(serverUrl, `create database ${name} template ${TEMPLATE}`);
  const url = serverUrl.replace(/\/postgres$/, `/${name}`);
  const database = openDatabase(url);
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** Runs one statement on a test server, outside every transaction. */
export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
