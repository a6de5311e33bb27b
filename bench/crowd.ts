import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { encode } from 'next-auth/jwt';
import { startPostgres } from '../db/testing/embedded-postgres';
import type { CrowdHouse } from './crowd-house';
import { type Typed, takeSeat, Writer, watchEchoes } from './crowd-seat';
import { type GalleyProcess, startGalley } from './galley-process';
import { atMost, percentile, type Row, reported } from './row';

const WRITERS = 20;
const READERS = 50;
const STORIES = 200;
const TYPING = 20_000;

const run = promisify(execFile);

/** Twenty write and fifty read in one story, and two hundred stories are open at once, on both databases. */
export async function measureCrowd(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-crowd-'));
  const postgres = await startPostgres();
  try {
    return [
      ...(await measureOn('SQLite', `file:${join(folder, 'galley.db')}`, folder)),
      ...(await measureOn('Postgres', postgres.url, folder)),
    ];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Crowd {
  galley: GalleyProcess;
  house: CrowdHouse;
  /** Of a person, by number. */
  cookie(number: number): string;
}

async function measureOn(database: string, databaseUrl: string, folder: string): Promise<Row[]> {
  const secret = randomBytes(32).toString('base64url');
  const house = await fill(databaseUrl);
  const claims = house.sessions.map((claim) => encode({ token: { ...claim }, secret }));
  const cookies = (await Promise.all(claims)).map((token) => `next-auth.session-token=${token}`);
  const galley = await startGalley({ DATA_DIR: folder, DATABASE_URL: databaseUrl, AUTH_SECRET: secret });
  const crowd = { galley, house, cookie: (number: number) => cookies[number % cookies.length] ?? '' };
  const rows = [...(await manyStories(crowd)), ...(await oneStory(crowd))];
  await galley.stop();
  return rows.map((row) => ({ ...row, what: `${database}, ${row.what}` }));
}

async function fill(databaseUrl: string): Promise<CrowdHouse> {
  const program = join(import.meta.dirname, 'crowd-house.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    maxBuffer: 1024 * 1024,
  });
  return JSON.parse(stdout) as CrowdHouse; // our own program wrote it a moment ago
}

const liveAddress = ({ galley }: Crowd) => `${galley.url.replace('http', 'ws')}/live`;

/** Each story with somebody who has typed into it, which is when it takes most. */
async function manyStories(crowd: Crowd): Promise<Row[]> {
  const before = crowd.galley.residentMegabytes();
  const seats = [];
  for (let number = 0; number < STORIES; number += 1) {
    const storyId = crowd.house.storyIds[number] ?? '';
    const seat = await takeSeat({ address: liveAddress(crowd), storyId }, crowd.cookie(number));
    new Writer(seat, `p${number}`, new Map());
    seats.push(seat);
  }
  const idle = await loadOf(crowd.galley, 10_000);
  const after = crowd.galley.residentMegabytes();
  for (const seat of seats) seat.close();
  if (before === null || after === null || idle === null) return [];
  return [
    reported(`${STORIES} open stories of 1,000 words: memory for each`, (after - before) / STORIES, 'MB'),
    reported(`${STORIES} open stories: processor while nobody types`, idle, '%'),
  ];
}

async function oneStory(crowd: Crowd): Promise<Row[]> {
  const place = { address: liveAddress(crowd), storyId: crowd.house.storyIds.at(-1) ?? '' };
  const typed: Typed = new Map();
  const take = (first: number, count: number) =>
    Promise.all(Array.from({ length: count }, (_, number) => takeSeat(place, crowd.cookie(first + number))));
  const readers = await take(WRITERS, READERS);
  const writers = (await take(0, WRITERS)).map((tab, number) => new Writer(tab, `w${number}`, typed));
  const [reader] = readers;
  if (!reader) throw new Error('nobody reads');
  const echoes = watchEchoes(reader, typed);
  const load = loadOf(crowd.galley, TYPING);
  await Promise.all(writers.map((writer) => writer.typeFor(TYPING)));
  const busy = await load;
  for (const { close } of [...readers, ...writers.map(({ tab }) => tab)]) close();
  const saves = writers.flatMap((writer) => writer.saves);
  const what = `${WRITERS} write, ${READERS} read`;
  return [
    reported(`${what}: echo, median`, percentile(echoes, 0.5), 'ms'),
    atMost(`${what}: echo, p95 of ${echoes.length}`, percentile(echoes, 0.95), 200, 'ms'),
    reported(`${what}: save confirmed, median`, percentile(saves, 0.5), 'ms'),
    atMost(`${what}: save confirmed, p95 of ${saves.length}`, percentile(saves, 0.95), 250, 'ms'),
    ...(busy === null ? [] : [reported(`${what}: processor of the server`, busy, '%')]),
  ];
}

/** How much of one processor is used during this time, in percent. */
async function loadOf({ processorSeconds }: GalleyProcess, milliseconds: number): Promise<number | null> {
  const before = processorSeconds();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const after = processorSeconds();
  return before === null || after === null ? null : ((after - before) * 100_000) / milliseconds;
}
