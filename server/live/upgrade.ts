import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { LIVE_PATH } from '@/content/live-protocol';
import { isOwnOrigin } from '../auth/own-origin';

/**
 * Why a request does not become a websocket, as an HTTP status; null when it may. A page of another site could open
 * one with the person's own cookie, so the origin decides.
 */
export function refusalOfUpgrade(request: IncomingMessage): 403 | 404 | null {
  if (request.url?.split('?')[0] !== LIVE_PATH) return 404;
  return isOwnOrigin({ get: (name) => oneValue(request, name) }) ? null : 403;
}

/** Answers a request that stays HTTP, and closes its line. */
export function refuseUpgrade(socket: Duplex, status: 403 | 404 | 503): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status} ${PHRASES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const PHRASES = { 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const;

function oneValue(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
