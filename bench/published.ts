import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Database, openDatabase, touch } from '../db/client';
import { migrateDatabase } from '../db/migrate';
import { listLessons } from '../db/queries/search-lesson';
import { freePort } from '../db/testing/embedded-postgres';
import { settingThing } from '../newsroom/public-things';
import { findNginx } from '../scripts/find-nginx';
import { SERVER_FLAGS } from '../scripts/server-flags';
import { startNginx } from '../scripts/testing-nginx';
import { AFTER_THE_PHOTO } from '../server/site/bake/after-the-photo';
import { type Load, load } from './load';
import { type PinnedProcess, startPinned } from './pinned-process';
import { fillPaper } from './published-paper';
import { inTurn, middleOf, partOf } from './rounds';
import { atLeast, atMost, type Row, reported } from './row';

const run = promisify(execFile);

const STORIES = 1_000;
const CONNECTIONS = 64;
const SECONDS = 3;
/** So many pages are asked for while all of them are forgotten. */
const PURGED = 20;
/** Milliseconds at most. */
const LEARNS_FOR = 180_000;

/**
 * What readers get, on one core, with the load on the other: finished pages against the limit of Node and of nginx with
 * the same bytes, what they weigh, and what happens when every page is forgotten at full load.
 */
export async function measurePublished(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-published-'));
  const databaseUrl = `file:${join(folder, 'galley.db')}`;
  await migrateDatabase(databaseUrl);
  const database = openDatabase(databaseUrl);
  const paths = await fillPaper(database, STORIES);
  const port = await freePort();
  const environment = {
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'debug',
  };
  const galley = await startPinned({
    args: [...SERVER_FLAGS, 'dist/main.mjs'],
    port,
    ready: '/api/ready',
    environment,
  });
  await hasLearnt(database);
  const rows = [
    ...(await besideBareNode(galley, { paths, folder })),
    ...(await weights(galley.url, paths)),
    ...(await forgetAll(galley, {
      paths,
      forget: () => database.inTransaction(async () => touch(settingThing('newsroomName'))),
    })),
  ];
  for (const path of paths) await fetch(galley.url + path);
  const megabytes = galley.residentMegabytes();
  if (megabytes !== null)
    rows.push(atMost(`resident memory, ${STORIES} stories all asked for`, megabytes, 300, 'MB'));
  await galley.stop();
  await database.close();
  rows.push(...(await besidePlainNginx(folder, environment)));
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

/** A paper that was filled a moment ago still has its words to learn, which goes on beside whatever is measured. */
async function hasLearnt({ read }: Database): Promise<void> {
  const end = performance.now() + LEARNS_FOR;
  while (performance.now() < end && (await listLessons(read, { limit: 1 })).length > 0) await setTimeout(250);
}

interface Paper {
  paths: string[];
  folder: string;
}

async function besideBareNode(galley: PinnedProcess, { paths, folder }: Paper): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, path] of [
    ['story', paths[0] ?? '/'],
    ['home page', '/'],
  ] as const) {
    const file = join(folder, 'bytes.br');
    writeFileSync(file, await compressedBytes(galley.url + path));
    const bare = await startBytes(file);
    const alike = await startBytes(file, await headersOf(galley.url + path));
    // Ours last: what its process does when the load has gone falls on the next, which is held against nothing.
    const rounds = await inTurn({
      alike: () => ask(alike.url, [path]),
      bare: () => ask(bare.url, [path]),
      ours: () => ask(galley.url, [path]),
    });
    const [limit, ours] = [middleOf(rounds, 'bare'), middleOf(rounds, 'ours')];
    await bare.stop();
    await alike.stop();
    rows.push(
      reported(`${name}: bare node:http with the same bytes`, limit.requestsPerSecond, 'requests/s'),
      reported(`${name}: Galley`, ours.requestsPerSecond, 'requests/s'),
      reported(`${name}: bare node:http, p99 at ${CONNECTIONS} connections`, limit.p99, 'ms'),
      atLeast(`${name}: part of bare node:http`, partOf(rounds, 'ours', 'bare'), 0.8, ''),
      reported(
        `${name}: part of bare node:http that sends the same headers`,
        partOf(rounds, 'ours', 'alike'),
        '',
      ),
      atMost(`${name}: p99 at ${CONNECTIONS} connections`, ours.p99, 5, 'ms'),
    );
  }
  return rows;
}

function ask(url: string, paths: readonly string[], encoding: 'br' | 'gzip' = 'br'): Promise<Load> {
  return load(url, { connections: CONNECTIONS, seconds: SECONDS, paths, encoding });
}

async function startBytes(file: string, headers?: Record<string, string>): Promise<PinnedProcess> {
  const port = await freePort();
  const args = ['--import', 'tsx', 'bench/bytes-process.ts', file, String(port)];
  return startPinned({ args: headers ? [...args, JSON.stringify(headers)] : args, port, ready: '/' });
}

/** What an answer says before its bytes, besides what Node adds to each. */
async function headersOf(url: string): Promise<Record<string, string>> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  await answer.arrayBuffer();
  const ofNode = new Set(['connection', 'date', 'keep-alive']);
  return Object.fromEntries([...answer.headers].filter(([name]) => !ofNode.has(name)));
}

/** The answer as it is on the wire. */
async function compressedBytes(url: string): Promise<Buffer> {
  const { stdout } = await run('curl', ['-s', '-H', 'accept-encoding: br', url], {
    encoding: 'buffer',
    maxBuffer: 1 << 24,
  });
  return stdout;
}

async function weights(url: string, paths: string[]): Promise<Row[]> {
  const path = paths[0] ?? '/';
  const bytes = await compressedBytes(url + path);
  const html = (await (await fetch(url + path)).text()).replace(AFTER_THE_PHOTO, '');
  const foreign =
    /<script(?! type="application\/ld\+json"| src="\/_next\/static\/paper\/| data-later="[^"]*"><\/script>|><\/script>)/g;
  const scripts = html.match(foreign)?.length ?? 0;
  const sheets = html.match(/rel="stylesheet"/g)?.length ?? 0;
  const fonts = html.match(/as="font"/g)?.length ?? 0;
  return [
    atMost('a story of 700 words, HTML and styles on the wire', bytes.length / 1024, 16, 'KB'),
    atMost('its scripts of the framework', scripts, 0, ''),
    atMost('requests before its photo', 1 + sheets + fonts, 5, ''),
  ];
}

async function forgetAll(
  galley: PinnedProcess,
  { paths, forget }: { paths: string[]; forget(): Promise<unknown> },
): Promise<Row[]> {
  const asked = paths.slice(0, PURGED);
  for (const path of asked) await fetch(galley.url + path);
  const before = galley.output().length;
  const loaded = ask(galley.url, asked);
  await setTimeout((SECONDS * 1000) / 2);
  await forget();
  const { p99, failed, requestsPerSecond } = await loaded;
  const drawn =
    galley
      .output()
      .slice(before)
      .match(/page drawn/g)?.length ?? 0;
  return [
    reported('all forgotten at full load', requestsPerSecond, 'requests/s'),
    atMost('all forgotten at full load: drawings of each page', drawn / asked.length, 1, ''),
    atMost('all forgotten at full load: p99', p99, 250, 'ms'),
    atMost('all forgotten at full load: failed', failed, 0, ''),
  ];
}

async function besidePlainNginx(folder: string, environment: Record<string, string>): Promise<Row[]> {
  const program = findNginx();
  if (program === null) {
    console.log(
      'nginx is not on this machine and cannot be installed, so the exported site is not measured.',
    );
    return [];
  }
  const site = join(folder, 'site');
  const script = ['--import', 'tsx', 'scripts/export-site.ts', site];
  await run(process.execPath, script, { env: { ...process.env, ...environment, LOG_LEVEL: 'warn' } });
  const plain = join(folder, 'plain');
  mkdirSync(plain);
  const words = readFileSync(join(site, 'politics/story-0.html'));
  writeFileSync(join(plain, 'story.html'), words);
  writeFileSync(join(plain, 'story.html.gz'), gzipSync(words, { level: 9 }));
  const port = await freePort();
  const server = `server { listen 127.0.0.1:${port}; root ${plain}; gzip_static on; }`;
  const nginx = await startNginx(program, { site, work: join(folder, 'nginx'), more: server, core: 0 });
  const rounds = await inTurn({
    plain: () => ask(`http://127.0.0.1:${port}`, ['/story.html'], 'gzip'),
    ours: () => ask(nginx.url, ['/politics/story-0'], 'gzip'),
  });
  await nginx.stop();
  return [
    reported('nginx, a plain file', middleOf(rounds, 'plain').requestsPerSecond, 'requests/s'),
    reported('nginx, the exported story', middleOf(rounds, 'ours').requestsPerSecond, 'requests/s'),
    atLeast('the exported story: part of a plain file', partOf(rounds, 'ours', 'plain'), 0.95, ''),
  ];
}
