import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from './open-storage';
import { fileStorage, type OperatedStorage } from './storage';
import { startS3 } from './testing-s3';

/** A storage of each kind, empty, and how it is taken away again. */
interface Place {
  url: string;
  remove(): Promise<void>;
}

const KINDS: [string, () => Promise<Place>][] = [
  ['a folder', async () => folder()],
  ['S3', startS3],
];

// Any other S3 server can be held to the same; its bucket must be empty.
const { TEST_STORAGE_URL } = process.env;
if (TEST_STORAGE_URL)
  KINDS.push(['TEST_STORAGE_URL', async () => ({ url: TEST_STORAGE_URL, remove: async () => {} })]);

/** Milliseconds for a thousand objects on a server that makes sure of each of them. */
const A_WHILE = 180_000;

describe.each(KINDS)('a storage in %s', (_kind, open) => {
  let place: Place;
  let storage: OperatedStorage;

  beforeAll(async () => {
    place = await open();
    storage = openStorage(place.url);
  });
  beforeEach(async () => {
    await someAtOnce(await keys(storage), (key) => storage.delete(key));
  }, A_WHILE);
  afterAll(() => place.remove());

  it('gives back what was put, with its type and size', async () => {
    await storage.put('renditions/p1/320.webp', Buffer.from('pixels'), 'image/webp');
    const stored = await storage.get('renditions/p1/320.webp');
    expect(stored).toMatchObject({ contentType: 'image/webp', size: 6 });
    expect(Buffer.from((await stored?.bytes()) ?? []).toString()).toBe('pixels');
  });

  it('streams what was put, as often as it is asked', async () => {
    const pixels = Buffer.alloc(3_000_000, 'pixels');
    await storage.put('originals/ab', pixels, 'image/jpeg');
    const stored = await storage.get('originals/ab');
    for (const _time of [1, 2]) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stored?.stream() ?? []) chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(pixels)).toBe(true);
    }
  });

  it('lets go of a stream that nobody reads to its end', async () => {
    await storage.put('originals/ab', Buffer.alloc(3_000_000), 'image/jpeg');
    for (let time = 0; time < 60; time += 1) {
      const reader = (await storage.get('originals/ab'))?.stream().getReader();
      await reader?.read();
      await reader?.cancel();
    }
    expect(await storage.get('originals/ab')).not.toBeNull();
  });

  it('keeps any bytes, and none', async () => {
    const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    await storage.put('a/every', every, 'application/octet-stream');
    await storage.put('a/none', Buffer.alloc(0), 'image/png');
    expect(Buffer.from((await (await storage.get('a/every'))?.bytes()) ?? [])).toEqual(every);
    expect(await storage.get('a/none')).toMatchObject({ contentType: 'image/png', size: 0 });
  });

  it('replaces an object whole', async () => {
    await storage.put('a/b', Buffer.from('a longer first text'), 'text/plain');
    await storage.put('a/b', Buffer.from('second'), 'image/png');
    expect(await storage.get('a/b')).toMatchObject({ contentType: 'image/png', size: 6 });
  });

  it('does not mind the same object put at once by several', async () => {
    const put = () => storage.put('a/b', Buffer.from('the same'), 'text/plain');
    await Promise.all([put(), put(), put()]);
    expect(Buffer.from((await (await storage.get('a/b'))?.bytes()) ?? []).toString()).toBe('the same');
  });

  it('knows nothing of keys that were never put, and of folders', async () => {
    await storage.put('a/b', Buffer.from('x'), 'text/plain');
    expect(await storage.get('a')).toBeNull();
    expect(await storage.get('a/c')).toBeNull();
    expect(await storage.get('a/b/c')).toBeNull();
  });

  it('deletes, and does not mind deleting twice', async () => {
    await storage.put('a/b', Buffer.from('x'), 'text/plain');
    await storage.delete('a/b');
    await storage.delete('a/b');
    expect(await storage.get('a/b')).toBeNull();
    expect(await keys(storage)).toEqual([]);
  });

  it('lists what it holds, with size and time, and what begins like a prefix', async () => {
    const before = Date.now();
    for (const key of ['originals/ab', 'renditions/p1/320.webp', 'renditions/p10/320.webp']) {
      await storage.put(key, Buffer.from('pixels'), 'image/webp');
    }
    expect(await keys(storage)).toHaveLength(3);
    expect(await keys(storage, 'renditions/')).toEqual(['renditions/p1/320.webp', 'renditions/p10/320.webp']);
    expect(await keys(storage, 'renditions/p1/')).toEqual(['renditions/p1/320.webp']);
    expect(await keys(storage, 'renditions/p1')).toHaveLength(2);
    expect(await keys(storage, 'nothing/')).toEqual([]);
    for await (const { size, storedAt } of storage.list('originals/')) {
      expect(size).toBe(6);
      expect(Math.abs(storedAt.getTime() - before)).toBeLessThan(5_000);
    }
  });

  it('lists more than fit one answer of a server', { timeout: A_WHILE }, async () => {
    const many = Array.from({ length: 1_010 }, (_, place) => `many/${place}`);
    await someAtOnce(many, (key) => storage.put(key, Buffer.from('x'), 'text/plain'));
    expect(new Set(await keys(storage, 'many/')).size).toBe(1_010);
  });

  it('can be reached', async () => {
    await expect(storage.reach()).resolves.toBeUndefined();
  });

  it.each([
    '../secrets',
    'a/../../secrets',
    '/etc/passwd',
    'a//b',
    './a',
    'a/.hidden',
    '.incoming/x',
    'a\\b',
    'A/b',
    'a/b\0.jpg',
    'a/%2e%2e/b',
    'a b',
    '',
    'a/',
    'a.type',
    `a/${'b'.repeat(300)}`,
  ])('takes no key like %j', async (key) => {
    await expect(storage.put(key, Buffer.from('x'), 'text/plain')).rejects.toThrow('Not a storage key');
    await expect(storage.get(key)).rejects.toThrow('Not a storage key');
    await expect(storage.delete(key)).rejects.toThrow('Not a storage key');
  });
});

describe('a storage in a folder', () => {
  it('discards what was left by a put that a kill interrupted, and not what another puts now', async () => {
    const { url, remove } = await folder();
    const dir = url.slice('file:'.length);
    const storage = fileStorage(dir);
    await mkdir(join(dir, '.incoming'));
    await writeFile(join(dir, '.incoming/half'), 'half');
    await storage.put('a/b', Buffer.from('x'), 'text/plain');
    await storage.discardUnfinished(new Date(Date.now() - 60_000));
    expect(await filesIn(dir)).toContain('half');
    await storage.discardUnfinished(new Date(Date.now() + 60_000));
    expect((await filesIn(dir)).sort()).toEqual(['b', 'b.type']);
    await remove();
  });

  it('leaves no unfinished file behind when it cannot write', async () => {
    const { url, remove } = await folder();
    const dir = url.slice('file:'.length);
    await writeFile(join(dir, 'blocked'), 'a file where a folder would have to be');
    await expect(fileStorage(dir).put('blocked/b', Buffer.from('x'), 'text/plain')).rejects.toThrow();
    expect(await filesIn(dir)).toEqual(['blocked']);
    await remove();
  });
});

async function folder(): Promise<Place> {
  const dir = await mkdtemp(join(tmpdir(), 'galley-storage-'));
  return { url: `file:${dir}`, remove: () => rm(dir, { recursive: true }) };
}

async function someAtOnce(all: readonly string[], work: (key: string) => Promise<void>): Promise<void> {
  for (let first = 0; first < all.length; first += 50)
    await Promise.all(all.slice(first, first + 50).map(work));
}

async function keys(storage: OperatedStorage, prefix?: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of storage.list(prefix)) found.push(key);
  return found.sort();
}

async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}
