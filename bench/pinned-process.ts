import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { answering, residentMegabytes } from './galley-process';

export interface PinnedProcess {
  url: string;
  /** All that it has written. */
  output(): string;
  residentMegabytes(): number | null;
  stop(): Promise<void>;
}

interface Pinned {
  args: readonly string[];
  port: number;
  /** The path that answers when it is ready. */
  ready: string;
  environment?: Record<string, string>;
}

/** Runs a program of Node on the first core alone. */
export async function startPinned({ args, port, ready, environment }: Pinned): Promise<PinnedProcess> {
  const child = spawn('taskset', ['-c', '0', process.execPath, ...args], {
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const written: string[] = [];
  child.stdout.on('data', (bytes: Buffer) => written.push(bytes.toString()));
  const url = `http://127.0.0.1:${port}`;
  await answering(url + ready);
  return {
    url,
    output: () => written.join(''),
    residentMegabytes: () => residentMegabytes(child.pid),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
