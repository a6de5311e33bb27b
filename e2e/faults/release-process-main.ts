import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import { makeEventBus } from '@/server/events';
import { RELEASE_EVERY, releaseDue } from '@/server/jobs/release-due';
import { makeLog } from '@/server/log';

// The clock of the house in a process of its own, to be killed. DATABASE_URL says where.
const database = openDatabase(process.env.DATABASE_URL ?? '');
const context = { database, events: makeEventBus(), log: makeLog('warn') };
process.stdout.write('ready\n');
for (;;) {
  await releaseDue(context);
  await wait(RELEASE_EVERY);
}
