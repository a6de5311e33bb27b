import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';

export interface StandInHost {
  /** `127.0.0.1:port`, as the allow list wants it. */
  host: string;
  url(path: string): string;
  connections(): number;
  close(): Promise<void>;
}

/** A local server for tests that counts who knocks, and drops every open socket when it is closed. */
export async function standInHost(listener: RequestListener): Promise<StandInHost> {
  return listen(createServer(listener), 'http');
}

/** The same behind TLS. */
export async function standInTlsHost(
  credentials: { key: string; cert: string },
  listener: RequestListener,
): Promise<StandInHost> {
  return listen(createTlsServer(credentials, listener), 'https');
}

async function listen(server: Server, protocol: 'http' | 'https'): Promise<StandInHost> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on TCP, the address is never a pipe name.
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: (path) => `${protocol}://127.0.0.1:${port}${path}`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
