import { createServer } from 'node:http';
import pino from 'pino';
import { openDatabase } from '@/db/client';
import { makeEventBus } from '@/server/events';
import { openInstances } from '@/server/instances/instances';
import { makeLiveServer } from '@/server/live/live-server';
import { actorByCookie } from '@/server/live/testing/door';
import { SlowStore } from './slow-store';

// Live editing in a process of its own, to be killed; ends on SIGTERM as the whole house does. PORT and DATABASE_URL
// say where, REDIS_URL, if there is one, by which way it tells other instances; a number on its standard input makes every transaction take so many milliseconds longer.
const { DATABASE_URL: databaseUrl = '', REDIS_URL } = process.env;
const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
const instances = openInstances({ databaseUrl, redisUrl: REDIS_URL || null, log });
const store = new SlowStore(openDatabase(databaseUrl));
const { database } = store;
const live = makeLiveServer({
  database,
  events: makeEventBus(instances),
  instances,
  log,
  actorFromCookie: actorByCookie({ database }),
  reopenAfterEdit: async () => undefined,
});
const server = createServer();
server.on('upgrade', live.handleUpgrade);
server.listen(Number(process.env.PORT), '127.0.0.1');

process.stdin.on('data', (line) => {
  const pause = Number(line);
  store.pause = () => pause;
});
process.on('SIGTERM', async () => {
  server.close();
  await live.close();
  server.closeAllConnections();
  await instances.close();
  await database.close();
  process.exit(0);
});
