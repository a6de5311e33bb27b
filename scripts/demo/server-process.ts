import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Env } from '@/server/env';
import { SERVER_FLAGS } from '../server-flags';

/** The demo's passwords are public, so nobody but this machine may ever reach it. */
const HOST = '127.0.0.1';
const READY_LIMIT = 60_000;

/** Whether nobody listens on this port yet. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

export interface ServerProcess {
  /** Resolves with the exit code once the process has ended. */
  ended: Promise<number>;
  /** Asks it to end in order, once. */
  stop(signal: NodeJS.Signals): Promise<void>;
}

/** Starts the production server as a process of its own. */
export function startServer({ port, dataDir }: Env): ServerProcess {
  const child = spawn(process.execPath, [...SERVER_FLAGS, 'dist/main.mjs'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOST,
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    },
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 0));
  });
  return { ended, stop: (signal) => stop(child, { ended, signal }) };
}

/** Waits until the server says that it can serve. False when it ended or took too long. */
export async function isServing({ port }: Env, { ended }: ServerProcess): Promise<boolean> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  const latest = Date.now() + READY_LIMIT;
  while (!hasEnded && Date.now() < latest) {
    if (await answers(`http://${HOST}:${port}/api/ready`)) return true;
    await pause(100);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

async function stop(
  child: ChildProcess,
  { ended, signal }: { ended: Promise<number>; signal: NodeJS.Signals },
): Promise<void> {
  // Ctrl-C in a terminal reaches the child too; a second signal would cut short what it is finishing.
  if (signal === 'SIGINT') await Promise.race([ended, pause(2000, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  await ended;
}
