import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import type { LiveDocuments } from './documents';
import type { makeGate } from './gate';
import { Session } from './session';
import type { Sessions } from './sessions';

interface House {
  documents: LiveDocuments;
  sessions: Sessions;
  gate: ReturnType<typeof makeGate>;
  log: Logger;
}

/** Takes over a websocket that was just opened, until it closes. */
export function openSocket(
  socket: WebSocket,
  cookie: string | null,
  { documents, sessions, gate, log }: House,
): void {
  const session = new Session(socket, cookie, Date.now());
  const client = documents.connect(session);
  sessions.add(session);
  session.whenEnded(() => {
    sessions.remove(session);
    client.handleClose();
  });
  socket.on('message', (data, isBinary) => {
    session.silentBeats = 0;
    const bytes = isBinary ? bytesOf(data) : new Uint8Array();
    const passage = gate(session, bytes, Date.now());
    if (passage === 'pass') client.handleMessage(bytes);
    else if (passage === 'leave') session.leave();
    else if (passage !== 'drop') session.end(passage);
  });
  socket.on('pong', () => {
    session.silentBeats = 0;
  });
  socket.on('close', () => session.leave());
  // What the socket itself finds wrong, a frame that is too large for instance, closes it right after.
  socket.on('error', (cause) => log.debug({ err: cause, story: session.storyId }, 'live socket'));
}

// Whole frames arrive as one buffer; the other forms exist only for options that are not set.
function bytesOf(data: RawData): Uint8Array {
  return Buffer.isBuffer(data) ? data : new Uint8Array();
}
