import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '@/db/testing/embedded-postgres';

/** A Redis of our own on a port of 127.0.0.1, that can be taken away and brought back. */
export interface RedisForTests {
  url: string;
  start(): Promise<void>;
  /** As if its machine had lost power. */
  stop(): Promise<void>;
}

/** Starts one that keeps nothing on the disk. `program` is what `scripts/find-redis.ts` has found. */
export async function startRedis(program: string): Promise<RedisForTests> {
  const port = await freePort();
  let server: ChildProcess | null = null;
  const redis: RedisForTests = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      server = spawn(
        program,
        ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      await isReady(server);
    },
    async stop() {
      const running = server;
      server = null;
      if (!running || running.exitCode !== null) return;
      const hasEnded = once(running, 'exit');
      running.kill('SIGKILL');
      await hasEnded;
    },
  };
  await redis.start();
  return redis;
}

function isReady(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`Redis did not start.\n${said}`)));
  });
}
