import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { CARD_FONTS_CONF } from './card-faces';
import { MEMORY_EXIT } from './memory';
import type { Reply, Request } from './tasks';

/** A file on its way to the darkroom. */
export interface PhotoFile {
  size: number;
  open(): Readable;
}

/** The process of the darkroom ended, or was ended, before it had answered. */
export class DarkroomLost extends Error {
  constructor(readonly why: 'memory' | 'time' | 'crash') {
    super(`The darkroom was lost: ${why}`);
  }
}

/** One process of the darkroom. It does one task at a time; who calls it sees to that. */
export interface Worker {
  run(request: Request, file: PhotoFile, limit: { seconds: number }): Promise<Reply>;
  isAlive(): boolean;
  readonly pid: number | undefined;
  kill(): void;
}

export interface WorkerSettings {
  /** Above 0 everything else on the machine goes first. */
  niceness: number;
  /** The bytes it may take before it ends itself. */
  memory: number;
}

/** Starts a process of the darkroom. */
export function startWorker({ niceness, memory }: WorkerSettings): Worker {
  const child = spawn(process.execPath, [...program(), String(memory)], {
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: bareEnvironment(),
  });
  let isAlive = true;
  child.once('exit', () => {
    isAlive = false;
  });
  child.once('error', () => {
    isAlive = false;
  });
  child.stdin?.on('error', () => undefined);
  lower(child.pid, niceness);
  rest(child);
  return {
    run: (request, file, limit) => runOn(child, { request, file, limit }),
    isAlive: () => isAlive,
    pid: child.pid,
    kill: () => child.kill('SIGKILL'),
  };
}

interface Job {
  request: Request;
  file: PhotoFile;
  limit: { seconds: number };
}

async function runOn(child: ChildProcess, { request, file, limit }: Job): Promise<Reply> {
  // While it works the newsroom waits for it, even a script that has nothing else left to do.
  child.ref();
  child.channel?.ref();
  const clock = { isOver: false };
  const timer = setTimeout(() => {
    clock.isOver = true;
    child.kill('SIGKILL');
  }, limit.seconds * 1000);
  try {
    return await ask(child, request, file);
  } catch (cause) {
    throw clock.isOver ? new DarkroomLost('time') : cause;
  } finally {
    clearTimeout(timer);
    rest(child);
  }
}

function ask(child: ChildProcess, request: Request, file: PhotoFile): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      act();
    };
    // The darkroom is our own code from the same build: its messages are of this shape.
    const onMessage = (reply: unknown) => settle(() => resolve(reply as Reply));
    const onExit = (code: number | null) =>
      settle(() => reject(new DarkroomLost(code === MEMORY_EXIT ? 'memory' : 'crash')));
    const onError = (cause: Error) => settle(() => reject(cause));
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    if (child.exitCode !== null || child.signalCode !== null) return onExit(child.exitCode);
    child.send(request, (cause) => cause && onError(cause));
    sendFile(child, file).catch((cause: unknown) => {
      // Half a file was sent, so that this process cannot be asked again.
      child.kill('SIGKILL');
      onError(cause instanceof Error ? cause : new Error(String(cause)));
    });
  });
}

async function sendFile({ stdin }: ChildProcess, file: PhotoFile): Promise<void> {
  for await (const chunk of file.open()) {
    // A worker that has died is told of by its exit; its broken pipe says nothing more.
    if (!stdin || stdin.destroyed) return;
    if (!stdin.write(chunk)) await drained(stdin);
  }
}

/** Resolves when more may be written, and also when nothing will ever be read. */
function drained(stdin: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stdin.off('drain', done).off('close', done);
      resolve();
    };
    stdin.on('drain', done).on('close', done);
  });
}

function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function lower(pid: number | undefined, niceness: number): void {
  if (pid === undefined || niceness === 0) return;
  try {
    setPriority(pid, niceness);
  } catch {
    // The process has ended already, or this system does not let us.
  }
}

/** The bundle that `npm run build` makes beside the server's, or the source where that runs as it is written. */
function program(): string[] {
  // The variable belongs to the process that is running, so it is read each time.
  const isBuilt = process.env.NODE_ENV === 'production';
  const root = process.cwd();
  return isBuilt
    ? [join(root, 'dist', 'darkroom.mjs')]
    : ['--import', 'tsx', join(root, 'server/media/darkroom/worker.ts')];
}

/** No secret of the newsroom goes where strangers' files are opened. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return {
    ...(PATH && { PATH }),
    ...(HOME && { HOME }),
    ...(TMPDIR && { TMPDIR }),
    NODE_ENV: process.env.NODE_ENV ?? 'development',
    NODE_OPTIONS: '--max-old-space-size=256',
    // One thread each: the darkroom has time, the newsroom has not.
    VIPS_CONCURRENCY: '1',
    UV_THREADPOOL_SIZE: '2',
    MALLOC_ARENA_MAX: '2',
    // What is set in type is set in our own faces and in no other that the machine may have.
    FONTCONFIG_FILE: join(process.cwd(), CARD_FONTS_CONF),
  };
}

/** A file that is in memory already. */
export function fileOfBytes(bytes: Uint8Array): PhotoFile {
  return {
    size: bytes.length,
    open: () => Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)]),
  };
}
