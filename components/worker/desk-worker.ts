import {
  answerFor,
  cacheOf,
  isAway,
  isDeskCache,
  isOfBuild,
  mayKeepAnswer,
  OFFLINE_PAGE,
} from './worker-rules';

/** What the build writes in: its name, and the files that the offline page needs. */
declare const BUILD: string;
declare const FILES: string[];

/** How long a page of the desk may give no sign before the kept one stands in, in milliseconds: a train in a tunnel. */
const PATIENCE = 8_000;

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Lasting {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

interface Worker {
  location: Location;
  registration: { navigationPreload?: { enable(): Promise<void> } };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}

// The types of workers and of pages exclude each other; of a worker's, these few lines are all that is used.
const worker = self as unknown as Worker;
const files: ReadonlySet<string> = new Set(FILES);

worker.addEventListener('install', (event) => {
  event.waitUntil(keepBuild());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, mode } = request;
  const url = new URL(request.url);
  const answer = answerFor({ method, mode, url, origin: worker.location.origin }, files);
  if (answer === 'page') event.respondWith(page(event));
  if (answer === 'file') event.respondWith(file(request));
});

async function keepBuild(): Promise<void> {
  // Asked for as a stranger: what is kept can hold nothing of whoever is signed in.
  const shell = await fetch(OFFLINE_PAGE, { credentials: 'omit', cache: 'no-store', redirect: 'error' });
  if (!shell.ok || !isOfBuild(await shell.clone().text(), files))
    throw new Error('The newsroom has another build');
  const cache = await caches.open(cacheOf(BUILD));
  const kept = FILES.filter((path) => mayKeepAnswer(path, files));
  await Promise.all([cache.put(OFFLINE_PAGE, shell), cache.addAll(kept)]);
  await worker.skipWaiting();
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => isDeskCache(name) && name !== cacheOf(BUILD));
  await Promise.all(others.map((name) => caches.delete(name)));
  // The newsroom is asked while the worker is still being woken: it costs a page of the desk nothing.
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

async function page(event: Fetching): Promise<Response> {
  const asked = fromNewsroom(event);
  // Whoever answers late is not waited for, and a late failure is nobody's.
  asked.catch(() => undefined);
  const answer = await Promise.race([asked, silence()]).catch(() => null);
  if (answer && !isAway(answer.status)) return answer;
  const kept = await caches.match(OFFLINE_PAGE);
  return kept ?? answer ?? asked;
}

async function fromNewsroom({ preloadResponse, request }: Fetching): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

// Its name changes with its content: what is kept is what the newsroom would send.
async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

function silence(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
}
