import { createServer } from 'node:http';
import pino from 'pino';
import { openDatabase } from '@/db/client';
import { makeEventBus } from '../../events';
import { openInstances } from '../../instances/instances';
import { makeLiveServer } from '../live-server';
import { actorByCookie, listen } from './door';

// Live editing in a process of its own, to be killed. Prints its address; the database comes from DATABASE_URL, and
// Redis, if any, from REDIS_URL.
const { DATABASE_URL: databaseUrl = '', REDIS_URL } = process.env;
const database = openDatabase(databaseUrl);
const log = pino({ level: 'silent' });
const instances = openInstances({ databaseUrl, redisUrl: REDIS_URL || null, log });
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
process.stdout.write(`${await listen(server)}\n`);
