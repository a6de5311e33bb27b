import { createServer } from 'node:http';
import pino from 'pino';
import { ALONE } from '../../instances/instances';
import { type Newsroom, openNewsroom } from '../../stories/testing-newsroom';
import { type LiveServer, makeLiveServer } from '../live-server';
import type { LivePorts } from '../ports';
import { actorByCookie, listen } from './door';

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

interface DeskSettings {
  /** Replace what the house would do. */
  ports?: Partial<LivePorts>;
  newsroom?: Newsroom;
  port?: number;
}

/** Opens live editing on a newsroom, a new one unless it is given. */
export async function openLiveDesk({ ports, newsroom, port }: DeskSettings = {}): Promise<LiveDesk> {
  const house = newsroom ?? (await openNewsroom());
  const reopened: string[] = [];
  const live = makeLiveServer({ ...testPorts(house, reopened), ...ports });
  const server = createServer();
  server.on('upgrade', live.handleUpgrade);
  const address = await listen(server, port);
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

function testPorts({ database, events }: Newsroom, reopened: string[]): LivePorts {
  return {
    database,
    events,
    instances: ALONE,
    log: pino({ level: 'silent' }),
    actorFromCookie: actorByCookie({ database }),
    reopenAfterEdit: async (storyId) => {
      reopened.push(storyId);
    },
  };
}
