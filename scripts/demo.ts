import { type Env, readEnv, UnsafeConfiguration } from '@/server/env';
import { buildWhenChanged } from './demo/build-when-changed';
import { loadingOf, removeData, whyNotRemovable } from './demo/data-folder';
import { loadDemo } from './demo/load-demo';
import { isPortFree, isServing, type ServerProcess, startServer } from './demo/server-process';
import { timed } from './demo/timed';
import { welcome } from './demo/welcome';

/**
 * The demo newsroom, from nothing to its address: `npm run demo`. It builds and loads only what is missing, so that the
 * second time is quick and keeps the data; `npm run demo -- --fresh` starts over.
 */
async function main(): Promise<number> {
  const startedAt = Date.now();
  const env = readEnv();
  if (!(await isPortFree(env.port))) {
    return fail(
      `Port ${env.port} is taken: stop what runs there, or choose another as in PORT=3001 npm run demo.`,
    );
  }
  const obstacle = makeRoom(env, { isFresh: process.argv.includes('--fresh') });
  if (obstacle) return fail(obstacle);
  if (!(await buildWhenChanged())) return fail('The build failed; what it said is above.');
  if (!(await loadDemo(env))) return fail(NOT_THE_DEMO);
  const server = startServer(env);
  const stopped = stopOnSignal(server);
  const isUp = await timed('Server', () => isServing(env, server));
  if (!isUp) {
    await server.stop('SIGTERM');
    return stopped.asked ? 0 : fail('The server did not start; what it said is above.');
  }
  console.log(`\nReady after ${((Date.now() - startedAt) / 1000).toFixed(0)} s.\n${welcome(env)}`);
  const code = await server.ended;
  return stopped.asked ? 0 : code;
}

const NOT_THE_DEMO =
  'This database holds a newsroom that is not the demo’s: serve it with npm start, or set DATA_DIR to another folder.';

/** Removes the data when that is asked for, or what an earlier run left half done. The answer: why that cannot be. */
function makeRoom(env: Env, { isFresh }: { isFresh: boolean }): string | null {
  const isHalf = loadingOf(env) === 'begun';
  if (!isFresh && !isHalf) return null;
  const obstacle = whyNotRemovable(env);
  if (obstacle) return isHalf ? `An earlier loading broke off. ${obstacle}` : obstacle;
  const why = isFresh ? 'Starting over' : 'An earlier loading broke off, so it starts over';
  console.log(`${why}: removing the demo’s database and photos in ${env.dataDir}`);
  removeData(env);
  return null;
}

function stopOnSignal(server: ServerProcess): { asked: boolean } {
  const stopped = { asked: false };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A second signal is the first one again, on its way through npm.
      if (stopped.asked) return;
      stopped.asked = true;
      void server.stop(signal);
    });
  }
  return stopped;
}

function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}

try {
  process.exit(await main());
} catch (cause) {
  if (!(cause instanceof UnsafeConfiguration)) throw cause;
  process.exit(fail(cause.message));
}
