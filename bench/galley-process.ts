import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { freePort } from '../db/testing/embedded-postgres';
import { SERVER_FLAGS } from '../scripts/server-flags';

/** The built server in a process of its own. */
export interface GalleyProcess {
  url: string;
  /** How long it took until it answered. */
  secondsToReady: number;
  /** What it holds in memory now; null where the system does not tell. */
  residentMegabytes(): number | null;
  /** Seconds of a processor that it has used so far; null where the system does not tell. */
  processorSeconds(): number | null;
  stop(): Promise<void>;
}

/** Starts the built server and waits until it is ready. */
export async function startGalley(environment: Record<string, string>): Promise<GalleyProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const server = spawn(process.execPath, [...SERVER_FLAGS, 'dist/main.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      SITE_URL: url,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: 'inherit',
  });
  await answering(`${url}/api/ready`);
  return {
    url,
    secondsToReady: (performance.now() - startedAt) / 1000,
    residentMegabytes: () => residentMegabytes(server.pid),
    processorSeconds: () => processorSeconds(server.pid),
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** Resolves once something answers there. */
export async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The server did not get ready');
}

/** What a process holds in memory. Linux tells it as a file; elsewhere the row is left out rather than guessed. */
export function residentMegabytes(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return null;
  }
}

// In hundredths of a second, of the process and of what it asked the system to do.
function processorSeconds(pid: number | undefined): number | null {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ').map(Number);
    return ((fields[11] ?? 0) + (fields[12] ?? 0)) / 100;
  } catch {
    return null;
  }
}
