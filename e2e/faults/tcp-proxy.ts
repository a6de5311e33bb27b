import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { ProxiedConnection } from './proxied-connection';
import { FAIR, type Weather } from './weather';

/** A line between two programs of this machine, whose weather a test makes. */
export class TcpProxy {
  /** When each connection was asked for, in milliseconds of `performance.now`. */
  readonly attempts: number[] = [];
  private weather = FAIR;
  private readonly open = new Set<ProxiedConnection>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** Listens on a free port of 127.0.0.1 and passes on to a port of the same machine. */
  static async to(port: number): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new TcpProxy(server, (server.address() as AddressInfo).port); // a TCP server that listens has one
    server.on('connection', (caller) => {
      proxy.attempts.push(performance.now());
      if (proxy.weather.state === 'down') return caller.resetAndDestroy();
      const connection: ProxiedConnection = new ProxiedConnection(
        caller,
        { host: '127.0.0.1', port },
        () => proxy.weather,
        () => proxy.open.delete(connection),
      );
      proxy.open.add(connection);
    });
    return proxy;
  }

  /** The address of something that listens on the port behind, as it is reached through the proxy. */
  inFrontOf(address: string): string {
    const url = new URL(address);
    url.host = `127.0.0.1:${this.port}`;
    return url.toString();
  }

  /** From now on, for the connections there are and for new ones. */
  set(weather: Partial<Weather>): void {
    this.weather = { ...this.weather, ...weather };
    for (const connection of [...this.open]) connection.look();
  }

  /** Breaks every connection at both ends, without a goodbye; new ones are taken. */
  reset(): void {
    for (const connection of [...this.open]) connection.reset();
  }

  /** How many connections there are. */
  connections(): number {
    return this.open.size;
  }

  async close(): Promise<void> {
    const hasClosed = once(this.server, 'close');
    this.server.close();
    this.reset();
    await hasClosed;
  }
}
