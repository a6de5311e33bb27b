import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Env, readEnv } from '@/server/env';
import { loadingOf, rememberLoading, removeData, whyNotRemovable } from './data-folder';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'galley-data-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const envWith = (more: Record<string, string> = {}): Env => readEnv({ DATA_DIR: dataDir, ...more });

function putData(): void {
  mkdirSync(join(dataDir, 'media'));
  for (const name of ['galley.db', 'galley.db-wal', 'auth-secret', 'media/one.jpg']) {
    writeFileSync(join(dataDir, name), 'x');
  }
}

describe('the data of a newsroom that is not the demo’s', () => {
  it('is never removable, however it came to be in the demo’s folder', () => {
    putData();
    expect(whyNotRemovable(envWith())).toContain('holds a newsroom that is not the demo’s');
  });

  it('is not removable on Postgres', () => {
    rememberLoading(envWith(), 'done');
    expect(whyNotRemovable(envWith({ DATABASE_URL: 'postgres://localhost/paper' }))).toContain('Postgres');
  });

  it('is not removable when the photos are on S3', () => {
    rememberLoading(envWith(), 'done');
    expect(whyNotRemovable(envWith({ STORAGE_URL: 's3://paper' }))).toContain('names S3 storage');
  });

  it.each([
    ['the database', { DATABASE_URL: 'file:/srv/paper/galley.db' }],
    ['the photos', { STORAGE_URL: 'file:/srv/paper/media' }],
  ])('is not removable when %s is kept elsewhere', (_what, elsewhere) => {
    rememberLoading(envWith(), 'done');
    expect(whyNotRemovable(envWith(elsewhere))).toContain('so --fresh leaves them alone');
  });
});

describe('the data of the demo', () => {
  it('is removable, with nothing else in the folder', () => {
    putData();
    writeFileSync(join(dataDir, 'my-notes.txt'), 'x');
    rememberLoading(envWith(), 'done');
    expect(whyNotRemovable(envWith())).toBeNull();
    removeData(envWith());
    expect(readdirSync(dataDir).sort()).toEqual(['auth-secret', 'my-notes.txt']);
  });

  it('need not be there to be removed', () => {
    const env = { ...envWith(), dataDir: join(dataDir, 'not-there') };
    const elsewhere = {
      ...env,
      databaseUrl: `file:${env.dataDir}/galley.db`,
      storageUrl: `file:${env.dataDir}/media`,
    };
    expect(whyNotRemovable(elsewhere)).toBeNull();
    expect(() => removeData(elsewhere)).not.toThrow();
    expect(existsSync(env.dataDir)).toBe(false);
  });

  it('remembers whether loading came to its end', () => {
    expect(loadingOf(envWith())).toBeNull();
    rememberLoading(envWith(), 'begun');
    expect(loadingOf(envWith())).toBe('begun');
    rememberLoading(envWith(), 'done');
    expect(loadingOf(envWith())).toBe('done');
  });
});
