import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { migrateDatabase } from '@/db/migrate';
import { UnsafeConfiguration, unsafeForProduction } from './env';
import { catchUpLibrary } from './jobs/catch-up-library';
import { startJobs } from './jobs/runner';
import { startSweeping } from './jobs/sweep-storage';
import { keepTick } from './kept-tick';
import { makeLiveServer } from './live/live-server';
import { startDrawing } from './photos/drawing-room';
import { closeRuntime, runtime } from './runtime';
import { guardRequest } from './security-headers';
import { makeSenderOf } from './sender';
import { shareStorage } from './shared-storage';
import { withAnswerStatus } from './site/answer-status';
import { openBakery } from './site/bake/open-bakery';
import { serveBaked } from './site/bake/serve-baked';
import { startCards } from './site/card-room';
import { servePhotos } from './site/serve-photos';
import { serveStaticFiles } from './static-files';

/** The longest that a shutdown may take: a save that hangs must not keep the process for ever. */
const SHUTDOWN_LIMIT = 10_000;

/** The whole process: pages, live editing and jobs on one port, shut down cleanly on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const startedAt = performance.now();
  const isDevelopment = process.env.NODE_ENV !== 'production';
  const { env, log } = runtime();
  const unsafe = isDevelopment ? null : unsafeForProduction(env);
  if (unsafe) throw new UnsafeConfiguration(unsafe);
  await migrateDatabase(env.databaseUrl);

  // next-auth builds its addresses from this variable and from nothing else.
  process.env.NEXTAUTH_URL = env.siteUrl;
  // Loaded after it: what is loaded before has taken Node's class already.
  shareStorage();
  keepTick();
  const { default: next } = await import('next');
  const nextsUpgrades = createServer();
  const app = next({
    dev: isDevelopment,
    dir: process.cwd(),
    hostname: env.host,
    port: env.port,
    // Next listens for upgrades on the server it knows and ends every socket that is not its own, ours too. So it
    // knows one that never listens, and is handed the upgrades that are meant for it.
    httpServer: nextsUpgrades,
  });
  await app.prepare();
  const handle = app.getRequestHandler();

  const serveFile = isDevelopment ? null : serveStaticFiles(process.cwd());
  const live = makeLiveServer();
  const bakery = isDevelopment ? null : await openBakery(runtime(), handle);
  const serveReader = bakery && serveBaked({ ...runtime(), ...bakery }, serveOtherwise);
  const servePhoto = servePhotos(runtime(), askNext);
  const senderOf = makeSenderOf(env.proxies);
  const server = createServer((request, response) => {
    if (!serveReader?.(request, response)) serveOtherwise(request, response);
  });
  function serveOtherwise(request: IncomingMessage, response: ServerResponse) {
    guardRequest(request, response, { isDevelopment, senderOf });
    if (serveFile?.(request, response) || servePhoto(request, response)) return;
    askNext(request, response);
  }
  function askNext(request: IncomingMessage, response: ServerResponse) {
    void withAnswerStatus(response, () => handle(request, response));
  }
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] === '/live') live.handleUpgrade(request, socket, head);
    else if (isDevelopment) nextsUpgrades.emit('upgrade', request, socket, head);
    else socket.destroy();
  });
  await listen(server, env);
  const jobs = startJobs();
  const stopping = new AbortController();
  const caughtUp = catchUpLibrary({ ...runtime(), signal: stopping.signal });
  const drawing = startDrawing();
  const cards = startCards(runtime());
  const sweeping = startSweeping(runtime());
  void sayWhetherStorageAnswers();
  log.info({ url: env.siteUrl, ms: Math.round(performance.now() - startedAt) }, 'ready');

  let isShuttingDown = false;
  async function shutDown() {
    // A supervisor may send both signals, and a second one at any time.
    if (isShuttingDown) return;
    isShuttingDown = true;
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT).unref();
    server.close();
    stopping.abort();
    await bakery?.close();
    await Promise.all([jobs.stop(), drawing.stop(), cards.stop(), sweeping.stop(), caughtUp]);
    await live.close();
    server.closeAllConnections();
    await app.close();
    await closeRuntime();
    process.exit(0);
  }
  process.on('SIGTERM', shutDown);
  process.on('SIGINT', shutDown);
}

/** Nothing waits for this: pages are served without it, and the storage may come later. */
async function sayWhetherStorageAnswers(): Promise<void> {
  const { log, storage } = runtime();
  await storage
    .reach()
    .catch((cause: unknown) => log.error({ err: cause }, 'photos cannot be stored or shown'));
}

function listen(server: Server, address: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, resolve);
  });
}

main().catch((cause: unknown) => {
  // Nobody reads a stack trace to learn that a setting is wrong or a port is taken.
  process.stderr.write(`Galley did not start. ${startFailure(cause)}\n`);
  process.exit(1);
});

function startFailure(cause: unknown): string {
  if (cause instanceof UnsafeConfiguration) return cause.message;
  if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
    return 'The port is taken by another program: stop it, or set PORT to a free one.';
  }
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
