import type { Reply, Request } from './tasks';
import { type PhotoFile, startWorker, type Worker, type WorkerSettings } from './worker-process';

/** One process of the darkroom and the queue in front of it. */
export interface Lane {
  run(request: Request, file: PhotoFile): Promise<Reply>;
  /** How many tasks are being done or wait. */
  waiting(): number;
  pid(): number | undefined;
  close(): void;
}

const IDLE_MINUTES = 5;

/** Does tasks one at a time in the order they came; `seconds` is how long each may take. */
export function makeLane({ seconds, ...settings }: WorkerSettings & { seconds: number }): Lane {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let unfinished = 0;
  let idle: NodeJS.Timeout | undefined;

  function hire(): Worker {
    if (!worker?.isAlive()) worker = startWorker(settings);
    return worker;
  }
  function close() {
    clearTimeout(idle);
    worker?.kill();
    worker = null;
  }
  async function work(request: Request, file: PhotoFile): Promise<Reply> {
    clearTimeout(idle);
    const reply = await hire().run(request, file, { seconds });
    idle = setTimeout(close, IDLE_MINUTES * 60_000).unref();
    return reply;
  }
  return {
    async run(request, file) {
      unfinished += 1;
      const done = last.then(() => work(request, file));
      // A task that throws must not stop those behind it; its caller gets the error through `done`.
      last = done.catch(() => undefined);
      try {
        return await done;
      } finally {
        unfinished -= 1;
      }
    },
    waiting: () => unfinished,
    pid: () => (worker?.isAlive() ? worker.pid : undefined),
    close,
  };
}
