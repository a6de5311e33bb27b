import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '@/server/env';

const MARK = 'demo-newsroom';

/** How far loading has come, as the data folder remembers it; null when this is not the demo's data. */
export type Loading = 'begun' | 'done';

/** Reads whose data this is. */
export function loadingOf({ dataDir }: Env): Loading | null {
  const path = join(dataDir, MARK);
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8').trim() === 'done' ? 'done' : 'begun';
}

/** Marks the data folder as the demo's. Only a folder with this mark is ever emptied. */
export function rememberLoading({ dataDir }: Env, loading: Loading): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, MARK), `${loading}\n`);
}

/** Why this data must not be removed, in one sentence; null when it is the demo's own, all in one place, or not there. */
export function whyNotRemovable(env: Env): string | null {
  const { dataDir, databaseUrl, storageUrl } = env;
  if (!databaseUrl.startsWith('file:')) {
    return 'DATABASE_URL names a Postgres database, and --fresh removes nothing there: give it an empty database.';
  }
  if (!storageUrl.startsWith('file:')) {
    return 'STORAGE_URL names S3 storage, and --fresh removes nothing there: give it an empty bucket.';
  }
  const isElsewhere = [databaseUrl, storageUrl].some((url) => !url.startsWith(join(`file:${dataDir}`, '/')));
  if (isElsewhere) return `Database and photos are not both below ${dataDir}, so --fresh leaves them alone.`;
  if (!existsSync(databaseUrl.slice('file:'.length)) || loadingOf(env) !== null) return null;
  return `${dataDir} holds a newsroom that is not the demo’s, so --fresh leaves it alone: set DATA_DIR to another folder.`;
}

/** Removes the demo's database, photos and finished pages for good. Call `whyNotRemovable` first. */
export function removeData({ dataDir, databaseUrl, storageUrl }: Env): void {
  const database = databaseUrl.slice('file:'.length);
  const media = storageUrl.slice('file:'.length);
  const own = ['baked', MARK].map((name) => join(dataDir, name));
  for (const path of [database, `${database}-wal`, `${database}-shm`, media, ...own]) {
    rmSync(path, { recursive: true, force: true });
  }
}
