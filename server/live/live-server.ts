import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { LiveDocuments } from './documents';
import { makeGate } from './gate';
import { startHeartbeat } from './heartbeat';
import { housePorts } from './house-ports';
import { startMergingLeftovers } from './leftovers';
import { LIVE_LIMITS, makeRate } from './limits';
import { startMediaNews } from './media-news';
import { openSocket } from './open-socket';
import type { LivePorts } from './ports';
import { startRegrading } from './regrade';
import { Sessions } from './sessions';
import { startStoryNews } from './story-news';
import { startTidying } from './tidy';
import { refusalOfUpgrade, refuseUpgrade } from './upgrade';

/** Live editing of stories over websockets, on whatever HTTP server hands its upgrades over. */
export interface LiveServer {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Judges everybody in this story again. A move of this process does it by itself. */
  regrade(storyId: string): Promise<void>;
  /** How many stories are open. */
  openStories(): number;
  /** Sends everybody away, who come back by themselves, and merges what was typed. Takes ten seconds at most. */
  close(): Promise<void>;
}

const TIME_TO_CLOSE = 10_000;
const TIME_TO_SAY_GOODBYE = 1_000;

/** Starts live editing. Nothing is read from a browser before it has shaken hands and been found to be somebody. */
export function makeLiveServer(ports: LivePorts = housePorts()): LiveServer {
  const sessions = new Sessions();
  const documents = new LiveDocuments(ports, sessions);
  const gate = makeGate(
    makeRate({ perSecond: LIVE_LIMITS.framesPerSecond, atOnce: LIVE_LIMITS.framesAtOnce }),
  );
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIVE_LIMITS.frameBytes,
    perMessageDeflate: false,
  });
  const regrading = startRegrading(ports, sessions);
  const stopMediaNews = startMediaNews(ports.events, sessions);
  const stopStoryNews = startStoryNews(ports, sessions);
  const stopHeartbeat = startHeartbeat(sessions);
  const stopTidying = startTidying(ports, (storyId) => documents.isOpen(storyId));
  const leftovers = startMergingLeftovers(ports);
  let isClosing = false;

  return {
    handleUpgrade(request, socket, head) {
      const refusal = isClosing ? 503 : refusalOfUpgrade(request);
      if (refusal) return refuseUpgrade(socket, refusal);
      sockets.handleUpgrade(request, socket, head, (opened) =>
        openSocket(opened, request.headers.cookie ?? null, { documents, sessions, gate, log: ports.log }),
      );
    },
    regrade: regrading.story,
    openStories: () => documents.count(),
    async close() {
      isClosing = true;
      regrading.stop();
      stopMediaNews();
      stopStoryNews();
      stopHeartbeat();
      stopTidying();
      for (const session of sessions.all()) session.end('restarting');
      await within(TIME_TO_CLOSE, [documents.allStored(), leftovers.stop()]);
      await within(
        TIME_TO_SAY_GOODBYE,
        [...sockets.clients].map((socket) => once(socket, 'close')),
      );
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

async function within(milliseconds: number, all: Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.all(all), wait(milliseconds, undefined, { ref: false })]);
}
