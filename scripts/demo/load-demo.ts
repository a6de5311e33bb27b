import { type Database, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { listPeople } from '@/db/queries/person';
import type { Env } from '@/server/env';
import { makeEventBus } from '@/server/events';
import { openStorage } from '@/server/media/open-storage';
import { harbourLedger } from '../load-newsroom/harbour-ledger';
import { loadNewsroom } from '../load-newsroom/load-newsroom';
import { loadingOf, rememberLoading } from './data-folder';
import { showProgress } from './progress';
import { timed } from './timed';

/**
 * Brings the database up to date and loads the demo newsroom unless it is there. False when somebody else's newsroom is
 * there, which is left as it is.
 */
export async function loadDemo(env: Env): Promise<boolean> {
  await timed('Database', () => migrateDatabase(env.databaseUrl));
  const database = openDatabase(env.databaseUrl);
  try {
    const isEmpty = (await listPeople(database.read)).length === 0;
    if (!isEmpty) return loadingOf(env) === 'done';
    await timed('Newsroom', () => load(env, database));
    return true;
  } finally {
    await database.close();
  }
}

async function load(env: Env, database: Database): Promise<void> {
  const progress = showProgress();
  rememberLoading(env, 'begun');
  await loadNewsroom(harbourLedger(), {
    database,
    storage: openStorage(env.storageUrl),
    events: makeEventBus(),
    now: new Date(),
    onProgress: progress.report,
  });
  progress.end();
  rememberLoading(env, 'done');
}
