import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';

const running: ReturnType<typeof fork>[] = [];
afterEach(() => {
  for (const each of running.splice(0)) each.kill('SIGKILL');
});

/** A darkroom of which the newsroom goes so many milliseconds after it was started. Answers how it ended. */
async function leftAfter(milliseconds: number): Promise<unknown> {
  const worker = fork(join(import.meta.dirname, 'worker.ts'), [String(900_000_000)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
  });
  running.push(worker);
  const ended = once(worker, 'exit');
  await wait(milliseconds);
  worker.disconnect();
  const [code] = await Promise.race([ended, wait(10_000, ['still runs'])]);
  return code;
}

it.each([
  ['while it was starting', 0],
  ['once it ran', 3_000],
])(
  'a darkroom whose newsroom is gone ends, gone %s',
  async (_when, after) => {
    expect(await leftAfter(after)).toBe(0);
  },
  20_000,
);
