import { createServer } from 'node:http';
import pino from 'pino';
import { openDatabase } from '@/db/client';
import { makeEventBus } from '../../events';
import { makeLiveServer } from '../live-server';
import { actorByCookie, listen } from './door';

// Live editing in a process of its own, to be killed. Prints its address; the database comes from DATABASE_URL.
const database = openDatabase(process.env.DATABASE_URL ?? '');
const live = makeLiveServer({
  database,
  events: makeEventBus(),
  log: pino({ level: 'silent' }),
  actorFromCookie: actorByCookie({ database }),
  reopenAfterEdit: async () => undefined,
});
const server = createServer();
server.on('upgrade', live.handleUpgrade);
process.stdout.write(`${await listen(server)}\n`);
