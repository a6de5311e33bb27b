import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { LIVE_PATH } from '@/content/live-protocol';
import { findPerson } from '@/db/queries/person';
import type { Actor } from '@/newsroom/actor';
import { type Newsroom, openNewsroom } from '../../stories/testing-newsroom';
import { type LiveServer, makeLiveServer } from '../live-server';
import type { LivePorts } from '../ports';

/** A newsroom with live editing on a port of its own, for tests. */
export interface LiveDesk {
  newsroom: Newsroom;
  live: LiveServer;
  address: string;
  /** What was asked to be reopened. */
  reopened: string[];
  /** Closes live editing and the HTTP server, not the database. */
  stop(): Promise<void>;
}

/** Opens live editing on a newsroom, a new one unless it is given. `changes` replaces ports of the house. */
export async function openLiveDesk(
  changes: Partial<LivePorts> = {},
  newsroom?: Newsroom,
): Promise<LiveDesk & { newsroom: Newsroom }> {
  const house = newsroom ?? (await openNewsroom());
  const reopened: string[] = [];
  const live = makeLiveServer({ ...testPorts(house, reopened), ...changes });
  const server = createServer();
  server.on('upgrade', live.handleUpgrade);
  const address = await listen(server);
  return {
    newsroom: house,
    live,
    address,
    reopened,
    async stop() {
      await live.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The cookie by which the tests' newsroom knows a person. */
export function cookieOf(person: Pick<Actor, 'personId'>): string {
  return `person=${person.personId}`;
}

/** As the house reads its session cookie, with the id in place of the secret. */
export function actorByCookie({ database }: Pick<LivePorts, 'database'>): LivePorts['actorFromCookie'] {
  return async (cookie) => {
    const person = await findPerson(database.read, cookie?.replace('person=', '') ?? '');
    if (!person || person.disabledAt) return null;
    return { personId: person.personId, name: person.name, roles: person.roles };
  };
}

function testPorts({ database, events }: Newsroom, reopened: string[]): LivePorts {
  return {
    database,
    events,
    log: pino({ level: 'silent' }),
    actorFromCookie: actorByCookie({ database }),
    reopenAfterEdit: async (storyId) => {
      reopened.push(storyId);
    },
  };
}

/** Listens on a free port and tells where the websocket is. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return `ws://127.0.0.1:${port}${LIVE_PATH}`;
}
