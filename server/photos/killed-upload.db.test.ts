import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertPerson } from '@/db/queries/person';
import { photo } from '@/db/schema';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { sweepStorage } from '../jobs/sweep-storage';
import { makeLog } from '../log';
import { fileStorage, type OperatedStorage } from '../media/storage';
import { takeInPhoto } from './take-in-photo';

const HOUR = 60 * 60 * 1000;
const rae = { personId: 'rae', name: 'Rae' };

let database: TestDatabase;
let folder: string;
let storage: OperatedStorage;
let bytes: Buffer;

beforeEach(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'galley-killed-'));
  storage = fileStorage(folder);
  const person = {
    id: 'rae',
    email: 'rae@galley.example',
    name: 'Rae',
    passwordHash: '-',
    createdAt: new Date(),
  };
  await database.inTransaction((tx) => insertPerson(tx, { ...person, roles: ['reporter'] }));
  bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#778' } })
    .jpeg()
    .toBuffer();
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('a newsroom that is killed while it takes a photo in', () => {
  it.each([
    ['before its first file', 'renditions/', 0],
    ['between its files', 'originals/', 1],
    ['between its files and its row', 'row', 2],
  ])(
    '%s has no photo, a day later no file, and takes it when it is sent again',
    async (_when, killedBefore, left) => {
      expect(await killedUpload(killedBefore)).toBe('SIGKILL');
      expect(await photos()).toBe(0);
      expect(await keys()).toHaveLength(left);

      expect(await sweep(23)).toBe(0);
      expect(await sweep(25)).toBe(left);
      expect(await filesIn(folder)).toEqual([]);

      expect((await takeIn()).ok).toBe(true);
      expect(await photos()).toBe(1);
    },
  );

  it('has everything when it was killed after the row', async () => {
    expect(await killedUpload('nothing')).toBeNull();
    expect(await photos()).toBe(1);
    expect(await sweep(25)).toBe(0);
    expect(await keys()).toHaveLength(2);
  });
});

describe('the sweep', () => {
  it('leaves the files of photos alone, and takes what a put left that was never finished', async () => {
    await takeIn();
    const kept = await keys();
    await storage.put('renditions/nobody/640.jpg', bytes, 'image/jpeg');
    expect(await sweep(25)).toBe(1);
    expect(await keys()).toEqual(kept);
  });

  it('removes nothing when so many are unknown that the database must be the wrong one', async () => {
    for (let place = 0; place < 201; place += 1) {
      await storage.put(`renditions/p${place}/640.jpg`, bytes, 'image/jpeg');
    }
    expect(await sweep(25)).toBe(0);
    expect(await keys()).toHaveLength(201);
  });
});

/** By which signal the process ended; null when it came to its end. */
async function killedUpload(killedBefore: string): Promise<NodeJS.Signals | null> {
  const program = join(import.meta.dirname, 'testing-killed-upload.ts');
  const told = [database.url, folder, bytes.toString('base64'), killedBefore];
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...told], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: 'inherit',
  });
  const [, signal] = await once(child, 'exit');
  return signal;
}

function takeIn() {
  return takeInPhoto({ bytes, fileName: 'quay.jpg' }, { person: rae, database, storage, now: new Date() });
}

function sweep(hours: number): Promise<number> {
  const now = new Date(Date.now() + hours * HOUR);
  const signal = new AbortController().signal;
  return sweepStorage({ database, storage, log: makeLog('silent'), now, signal });
}

async function photos(): Promise<number> {
  return (await database.read.select({ id: photo.id }).from(photo)).length;
}

async function keys(): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of storage.list()) found.push(key);
  return found.sort();
}

async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}
