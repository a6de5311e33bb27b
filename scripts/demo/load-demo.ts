import { type Database, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { listPeople } from '@/db/queries/person';
import type { Env } from '@/server/env';
import { makeEventBus } from '@/server/events';
import { fileStorage } from '@/server/media/storage';
import { harbourLedger } from '../load-newsroom/harbour-ledger';
import { loadNewsroom } from '../load-newsroom/load-newsroom';
import type { Part } from '../load-newsroom/newsroom-to-load';
import { loadingOf, rememberLoading } from './data-folder';
import { timed } from './timed';

/** Brings the database up to date and loads the demo newsroom, unless there are people already. */
export async function loadDemo(env: Env): Promise<void> {
  await timed('Database', () => migrateDatabase(env.databaseUrl));
  const database = openDatabase(env.databaseUrl);
  try {
    if ((await listPeople(database.read)).length > 0) console.log('\n── Newsroom: kept as it is');
    else await timed('Newsroom', () => load(env, database));
  } finally {
    await database.close();
  }
}

/** True when an earlier loading broke off, so that part of the newsroom is missing. */
export function isHalfLoaded(env: Env): boolean {
  return loadingOf(env) === 'begun';
}

async function load(env: Env, database: Database): Promise<void> {
  const newsroom = harbourLedger();
  const counts: Partial<Record<Part, number>> = {};
  rememberLoading(env, 'begun');
  await loadNewsroom(newsroom, {
    database,
    storage: fileStorage(env.storageDir),
    events: makeEventBus(),
    now: new Date(),
    onProgress(part, done) {
      counts[part] = done;
      show(counts);
    },
  });
  rememberLoading(env, 'done');
  if (process.stdout.isTTY) process.stdout.write('\n');
  else console.log(sentence(counts));
}

/** A terminal sees the numbers rise on one line; a log gets the last ones only. */
function show(counts: Partial<Record<Part, number>>): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${sentence(counts)}`);
}

function sentence(counts: Partial<Record<Part, number>>): string {
  return Object.entries(counts)
    .map(([part, done]) => `${done} ${part}`)
    .join(', ');
}
